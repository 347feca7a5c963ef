// SPDX-License-Identifier: Apache-2.0

using AngleSharp.Html.Parser;
using Sigil.Web.Components.Markdown;

namespace Sigil.Components.Tests.Markdown;

/// <summary>Reads rendered Markdown as a browser would and looks for anything that could act.</summary>
internal static class SafeMarkup
{
    private static readonly HashSet<string> Elements =
    [
        "p", "blockquote", "ul", "ol", "li", "h3", "h4", "h5", "h6", "strong", "em", "del", "code", "pre", "br", "hr", "a", "span", "div", "button",
        "table", "thead", "tbody", "tr", "th", "td",
    ];

    private static readonly HashSet<string> Attributes =
        ["class", "dir", "start", "href", "title", "target", "rel", "role", "aria-label", "type", "data-copy", "tabindex"];

    public static string Render(string markdown)
    {
        var text = new MarkdownText();
        text.Append(markdown);
        return string.Concat(text.Blocks.Select(block => block.Html));
    }

    public static void AssertHarmless(string html)
    {
        var document = new HtmlParser().ParseDocument($"<body>{html}</body>");
        foreach (var element in document.Body!.QuerySelectorAll("*"))
        {
            Assert.Equal("http://www.w3.org/1999/xhtml", element.NamespaceUri);
            Assert.Contains(element.LocalName, Elements);
            foreach (var attribute in element.Attributes)
            {
                Assert.Contains(attribute.Name, Attributes);
            }

            if (element.LocalName == "a")
            {
                var scheme = element.GetAttribute("href")!.Split(':')[0];
                Assert.Contains(scheme, new[] { "http", "https", "mailto" });
                Assert.Equal("noopener noreferrer nofollow", element.GetAttribute("rel"));
                Assert.Equal("_blank", element.GetAttribute("target"));
            }
        }
    }
}
