// SPDX-License-Identifier: Apache-2.0

using Markdig.Syntax;

namespace Sigil.Web.Components.Markdown;

/// <summary>Cuts Markdown at the lines where its top-level blocks begin. The pieces joined are the text.</summary>
internal static class MarkdownSplitter
{
    /// <summary>The pieces, one for each top-level block, blank lines after a block included. Blank text is one piece.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        if (text.Length == 0)
        {
            return [];
        }

        var starts = Starts(text);
        var pieces = new List<string>(starts.Count);
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : text.Length;
            pieces.Add(text[starts[i]..end]);
        }

        return pieces;
    }

    private static List<int> Starts(string text)
    {
        var lines = LineStarts(text);
        var starts = new List<int> { 0 };
        foreach (var block in MarkdownRenderer.TryParse(text) ?? [])
        {
            // Definitions of reference links are moved to the front of the document; their lines stay with the block around them.
            if (block is LinkReferenceDefinitionGroup || block.Line >= lines.Count)
            {
                continue;
            }

            var start = lines[block.Line];
            if (start > starts[^1])
            {
                starts.Add(start);
            }
        }

        // What precedes the first block is blank: it belongs to it.
        if (starts.Count > 1 && string.IsNullOrWhiteSpace(text[..starts[1]]))
        {
            starts.RemoveAt(1);
        }

        return starts;
    }

    private static List<int> LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            // A carriage return ends a line too, but not the one that a line feed follows.
            if (text[i] == '\n' || text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))
            {
                starts.Add(i + 1);
            }
        }

        return starts;
    }
}
