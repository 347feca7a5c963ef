// SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Sigil.Web.Components.Markdown;

/// <summary>A Markdown text that grows at its end, as blocks. Only the end can change when text is added, so the blocks before it are kept as they are:
/// parsed once, made safe once, sent once.</summary>
public sealed class MarkdownText
{
    private readonly StringBuilder _text = new();
    private readonly List<MarkdownBlock> _finished = [];
    private int _finishedLength;
    private MarkdownBlock[]? _blocks;

    /// <summary>The whole source.</summary>
    public string Source => _text.ToString();

    /// <summary>Length of the source in UTF-16 units.</summary>
    public int Length => _text.Length;

    /// <summary>The blocks of the text so far.</summary>
    public IReadOnlyList<MarkdownBlock> Blocks => _blocks ??= Build();

    /// <summary>Adds text at the end.</summary>
    public void Append(string text)
    {
        _text.Append(text);
        _blocks = null;
    }

    private MarkdownBlock[] Build()
    {
        var open = _text.ToString(_finishedLength, _text.Length - _finishedLength);
        open = open[Finish(open)..];
        var count = _finished.Count;
        return [.. _finished, .. MarkdownSplitter.Split(open).Select((source, place) => Render(count + place, source))];
    }

    /// <summary>Keeps the blocks that can no longer change; returns how much of the text they are. Only whole lines decide what a block is: a line that has just
    /// begun may yet turn out to go on with the list before it.</summary>
    private int Finish(string open)
    {
        var length = 0;
        foreach (var source in MarkdownSplitter.Split(open[..(open.LastIndexOf('\n') + 1)]).SkipLast(1))
        {
            _finished.Add(Render(_finished.Count, source));
            length += source.Length;
        }

        _finishedLength += length;
        return length;
    }

    private static MarkdownBlock Render(int key, string source) => new(key, source, MarkdownRenderer.ToSafeHtml(source));
}
