// SPDX-License-Identifier: Apache-2.0

using System.Text;
using AngleSharp.Dom;
using Sigil.Web.Components.Text;

namespace Sigil.Web.Components.Markdown;

/// <summary>Writes a parsed fragment anew with the elements and attributes of a short list. Nothing is copied: each tag is ours and each text is encoded,
/// so there is no markup left that another parser could read in another way (XS-2).</summary>
internal sealed class SafeHtmlWriter
{
    /// <summary>What becomes of each allowed element. Headings move down, so that they stay below the page's own.</summary>
    private static readonly Dictionary<string, string> Tags = new(StringComparer.Ordinal)
    {
        ["p"] = "p", ["blockquote"] = "blockquote", ["ul"] = "ul", ["ol"] = "ol", ["li"] = "li",
        ["h1"] = "h3", ["h2"] = "h4", ["h3"] = "h5", ["h4"] = "h6", ["h5"] = "h6", ["h6"] = "h6",
        ["strong"] = "strong", ["em"] = "em", ["del"] = "del", ["code"] = "code",
        ["table"] = "table", ["thead"] = "thead", ["tbody"] = "tbody", ["tr"] = "tr", ["th"] = "th", ["td"] = "td",
    };

    /// <summary>Elements whose text is not meant to be read, and everything of SVG and MathML.</summary>
    private static readonly HashSet<string> Dropped = new(StringComparer.Ordinal)
    {
        "script", "style", "template", "noscript", "iframe", "object", "embed", "svg", "math", "title", "textarea", "select", "xmp", "noembed", "noframes", "plaintext",
    };

    private readonly StringBuilder _html = new();

    /// <summary>The safe HTML of the nodes.</summary>
    public static string Write(INodeList nodes)
    {
        var writer = new SafeHtmlWriter();
        writer.Children(nodes);
        return writer._html.ToString();
    }

    private void Children(INodeList nodes)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case IText text:
                    Text(text.Data);
                    break;
                case IElement element:
                    Element(element);
                    break;
            }
        }
    }

    private void Element(IElement element)
    {
        if (element.NamespaceUri != NamespaceNames.HtmlUri || Dropped.Contains(element.LocalName))
        {
            return;
        }

        switch (element.LocalName)
        {
            case "br" or "hr":
                _html.Append('<').Append(element.LocalName).Append('>');
                break;
            case "a":
                Link(element);
                break;
            case "img":
                Image(element);
                break;
            case "input":
                TaskMark(element);
                break;
            case "pre":
                CodeMarkup.Write(_html, Language(element), element.TextContent);
                break;
            case "table":
                // Wide tables scroll on their own; a keyboard reaches what scrolls.
                _html.Append("<div class=\"table-scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\">");
                Tagged("table", "", element);
                _html.Append("</div>");
                break;
            default:
                Allowed(element);
                break;
        }
    }

    private void Allowed(IElement element)
    {
        if (Tags.TryGetValue(element.LocalName, out var tag))
        {
            Tagged(tag, Attributes(element), element);
        }
        else
        {
            Children(element.ChildNodes);
        }
    }

    private void Tagged(string tag, string attributes, IElement element)
    {
        _html.Append('<').Append(tag).Append(attributes).Append('>');
        Children(element.ChildNodes);
        _html.Append("</").Append(tag).Append('>');
    }

    private static string Attributes(IElement element) => element.LocalName switch
    {
        "ol" when int.TryParse(element.GetAttribute("start"), out var start) => $" start=\"{start}\"",
        "td" or "th" => Alignment(element.GetAttribute("style")),
        "p" or "li" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "blockquote" => " dir=\"auto\"",
        _ => "",
    };

    private static string Alignment(string? style) => style?.Replace(" ", "", StringComparison.Ordinal) switch
    {
        "text-align:right;" => " class=\"end\"",
        "text-align:center;" => " class=\"center\"",
        _ => "",
    };

    private void Link(IElement element)
    {
        if (SafeLink.Accept(element.GetAttribute("href")) is not { } address)
        {
            Children(element.ChildNodes);
            return;
        }

        if (LinkPayload.IsIn(new Uri(address)))
        {
            Unlinked(element, address);
            return;
        }

        var encoded = Markup.Encode(address);
        _html.Append("<a href=\"").Append(encoded).Append("\" title=\"").Append(encoded).Append("\" target=\"_blank\" rel=\"noopener noreferrer nofollow\">");
        Children(element.ChildNodes);
        _html.Append("</a>");
    }

    /// <summary>An address that carries data is shown in full; whoever wants to go there copies it.</summary>
    private void Unlinked(IElement element, string address)
    {
        if (element.TextContent != address)
        {
            Children(element.ChildNodes);
            _html.Append(' ');
        }

        _html.Append("<span class=\"not-linked\">Not linked, as the address carries data: <code>");
        Text(address);
        _html.Append("</code></span>");
    }

    /// <summary>An image is never loaded: its address could carry what the model knows to whoever owns the server (SX-3). Its words are shown instead.</summary>
    private void Image(IElement element)
    {
        var words = element.GetAttribute("alt") is { Length: > 0 } alt ? alt : "without description";
        _html.Append("<span class=\"not-loaded\">Image not loaded: ");
        Text(words);
        _html.Append(" <code>");
        Text(element.GetAttribute("src") ?? "");
        _html.Append("</code></span>");
    }

    private void TaskMark(IElement element)
    {
        if (element.GetAttribute("type") == "checkbox")
        {
            _html.Append(element.HasAttribute("checked")
                ? "<span class=\"task\" role=\"img\" aria-label=\"done\">☑</span>"
                : "<span class=\"task\" role=\"img\" aria-label=\"to do\">☐</span>");
        }
    }

    private static string? Language(IElement pre)
        => pre.FirstElementChild?.ClassList.FirstOrDefault(name => name.StartsWith("language-", StringComparison.Ordinal))?["language-".Length..];

    private void Text(string text) => _html.Append(Markup.Encode(VisibleText.Block(text)));
}
