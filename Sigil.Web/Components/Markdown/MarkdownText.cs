// SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Sigil.Web.Components.Markdown;

/// <summary>A Markdown text that grows at its end, as blocks. Only the last block can change when text is added, so the others are kept as they are:
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
        var sources = MarkdownSplitter.Split(open);
        foreach (var source in sources.SkipLast(1))
        {
            _finished.Add(Render(_finished.Count, source));
            _finishedLength += source.Length;
        }

        var last = sources.Count > 0 ? sources[^1] : "";
        return last.Length == 0 ? [.. _finished] : [.. _finished, Render(_finished.Count, last)];
    }

    private static MarkdownBlock Render(int key, string source) => new(key, source, MarkdownRenderer.ToSafeHtml(source));
}
