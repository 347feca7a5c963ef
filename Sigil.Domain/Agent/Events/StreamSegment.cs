// SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Sigil.Domain.Agent.Events;

/// <summary>A stretch of a turn's stream: one event, or text that grows until the next event comes.</summary>
internal sealed class StreamSegment
{
    private readonly StringBuilder? _text;

    private StreamSegment(long start, AgentEvent? @event, StringBuilder? text) => (Start, Event, _text) = (start, @event, text);

    /// <summary>Position before the segment.</summary>
    public long Start { get; }

    /// <summary>The event; null for text.</summary>
    public AgentEvent? Event { get; }

    /// <summary>Position after the segment.</summary>
    public long End => Start + (_text?.Length ?? 1);

    public static StreamSegment Of(long start, AgentEvent @event) => new(start, @event, null);

    public static StreamSegment OfText(long start, string text) => new(start, null, new StringBuilder(text, Math.Max(text.Length, 256)));

    public void Append(string text) => _text!.Append(text);

    /// <summary>The text from a position on.</summary>
    /// <param name="position">Inside the segment.</param>
    /// <param name="growing">More may follow: then half a surrogate pair at the end is left for the next read, for a reader encodes what it gets.</param>
    public string TextFrom(long position, bool growing)
    {
        var offset = (int)(position - Start);
        var length = _text!.Length - offset;
        if (growing && length > 0 && char.IsHighSurrogate(_text[^1]))
        {
            length--;
        }

        return length == 0 ? "" : _text.ToString(offset, length);
    }
}
