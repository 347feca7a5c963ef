// SPDX-License-Identifier: Apache-2.0

using Markdig.Syntax;

namespace Sigil.Web.Components.Markdown;

/// <summary>Cuts Markdown at the lines where its top-level blocks begin. The pieces joined are the text.</summary>
internal static class MarkdownSplitter
{
    private static readonly char[] LineEnds = ['\n', '\r'];

    /// <summary>The pieces, one for each top-level block, blank lines after a block included. Blank text is one piece.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        if (text.Length == 0)
        {
            return [];
        }

        var pieces = new List<string>();
        var end = text.Length;
        foreach (var start in Starts(text).Reverse())
        {
            pieces.Insert(0, text[start..end]);
            end = start;
        }

        return pieces;
    }

    private static SortedSet<int> Starts(string text)
    {
        var starts = new SortedSet<int>();
        foreach (var block in MarkdownRenderer.TryParse(text) ?? [])
        {
            // Definitions of reference links are gathered at the front of the document; each goes back to where it stands.
            foreach (var placed in block is LinkReferenceDefinitionGroup definitions ? definitions : Enumerable.Repeat(block, 1))
            {
                starts.Add(LineStart(text, placed.Span.Start));
            }
        }

        // What precedes the first block is blank and belongs to it.
        starts.Remove(starts.Min);
        starts.Add(0);
        return starts;
    }

    private static int LineStart(string text, int position)
        => position <= 0 ? 0 : text.LastIndexOfAny(LineEnds, Math.Min(position, text.Length) - 1) + 1;
}
