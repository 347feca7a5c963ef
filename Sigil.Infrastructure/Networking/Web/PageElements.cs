// SPDX-License-Identifier: Apache-2.0

using AngleSharp.Dom;

namespace Sigil.Infrastructure.Networking.Web;

/// <summary>How elements of a page read as text.</summary>
internal static class PageElements
{
    private static readonly HashSet<string> Machinery = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "math", "canvas", "audio", "video", "head", "link", "meta", "input", "select", "textarea", "button", "dialog", "datalist",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p",
        "pre", "section", "summary", "table", "tr", "ul", "body", "td", "th",
    };

    /// <summary>Made for the browser and not for the reader.</summary>
    public static bool IsMachinery(IElement element) => Machinery.Contains(element.LocalName);

    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>What a block begins with.</summary>
    public static string Mark(IElement element) => element.LocalName switch
    {
        "h1" or "h2" or "h3" => "# ",
        "h4" or "h5" or "h6" => "## ",
        "li" => "- ",
        _ => "",
    };
}
