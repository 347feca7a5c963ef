// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Events;

/// <summary>Where one reader stands.</summary>
internal struct StreamCursor(long position)
{
    private long _position = position;
    private int _index;

    /// <summary>What comes after the position, or null when the reader has seen everything there is. The caller holds the stream's lock.</summary>
    public PositionedEvent? Next(List<StreamSegment> segments, bool ended)
    {
        while (_index < segments.Count && segments[_index].End <= _position)
        {
            // The last text may still grow: stay on it.
            if (_index == segments.Count - 1)
            {
                return null;
            }

            _index++;
        }

        if (_index == segments.Count)
        {
            return null;
        }

        var segment = segments[_index];
        if (segment.Event is { } @event)
        {
            _position = segment.End;
            return new PositionedEvent(_position, @event);
        }

        var text = segment.TextFrom(Math.Max(_position, segment.Start), growing: !ended && _index == segments.Count - 1);
        if (text.Length == 0)
        {
            return null;
        }

        _position = Math.Max(_position, segment.Start) + text.Length;
        return new PositionedEvent(_position, new TextDelta(text));
    }
}
