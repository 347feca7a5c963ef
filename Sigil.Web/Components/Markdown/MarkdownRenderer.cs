// SPDX-License-Identifier: Apache-2.0

using AngleSharp.Html.Parser;
using Markdig;
using Markdig.Syntax;
using Sigil.Web.Components.Text;

namespace Sigil.Web.Components.Markdown;

/// <summary>Turns Markdown that nobody vouches for into HTML that cannot do anything: Markdig without raw HTML, then an allow-list over the parsed result (XS-1, XS-2).</summary>
internal static class MarkdownRenderer
{
    private const int MaxDepth = 64;

    /// <summary>The dialect: CommonMark with tables, task lists, strike-through and bare links; no raw HTML, no plug-ins that draw or run anything (XS-4).</summary>
    private static readonly MarkdownPipeline Pipeline = BuildPipeline();

    /// <summary>The HTML of one piece of Markdown.</summary>
    public static string ToSafeHtml(string markdown)
    {
        if (TryParse(markdown) is not { } syntax || TryWrite(syntax) is not { } html)
        {
            return $"<pre>{Markup.Encode(VisibleText.Block(markdown))}</pre>";
        }

        // Parsed as a fragment of a document that is never shown: nothing in it is loaded or run while it is looked at.
        var parser = new HtmlParser();
        using var document = parser.ParseDocument("");
        return SafeHtmlWriter.Write(parser.ParseFragment(html, document.Body!));
    }

    /// <summary>The syntax tree; null when the text nests deeper than anything that is meant to be read.</summary>
    public static MarkdownDocument? TryParse(string markdown)
    {
        try
        {
            return Markdig.Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // The library's answer to nesting beyond its limit, which is there to save the stack. The text is shown as it is.
            return null;
        }
    }

    private static string? TryWrite(MarkdownDocument syntax)
    {
        try
        {
            return syntax.ToHtml(Pipeline);
        }
        catch (ArgumentException)
        {
            // The library escapes addresses with a buffer that halves of characters do not fit into. The text is shown as it is.
            return null;
        }
    }

    private static MarkdownPipeline BuildPipeline()
    {
        var builder = new MarkdownPipelineBuilder { MaximumNestingDepth = MaxDepth };
        return builder
            .UsePipeTables()
            .UseTaskLists()
            .UseAutoLinks()
            .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
            .DisableHtml()
            .Build();
    }
}
