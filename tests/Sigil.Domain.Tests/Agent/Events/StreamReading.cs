// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Events;
using Sigil.Domain.Common;

namespace Sigil.Domain.Tests.Agent.Events;

/// <summary>Helpers to read streams in tests.</summary>
internal static class StreamReading
{
    public static TurnStream NewStream() => new(SessionId.Parse("ses_1"), TurnId.Parse("trn_1"));

    public static TurnEnded Done { get; } = new(Sigil.Domain.Sessions.TurnStatus.Completed, "stop");

    /// <summary>Reads until the turn ends.</summary>
    public static async Task<List<PositionedEvent>> ReadAllAsync(this ITurnStream stream, long after = 0, CancellationToken cancellationToken = default)
    {
        var events = new List<PositionedEvent>();
        await foreach (var next in stream.ReadAsync(after, cancellationToken))
        {
            events.Add(next);
        }

        return events;
    }

    /// <summary>The text of all deltas.</summary>
    public static string Text(this IEnumerable<PositionedEvent> events)
        => string.Concat(events.Select(next => next.Event).OfType<TextDelta>().Select(delta => delta.Text));

    /// <summary>The events with adjacent text joined, which is how two readings of one stream compare.</summary>
    public static List<PositionedEvent> Joined(this IEnumerable<PositionedEvent> events)
    {
        var joined = new List<PositionedEvent>();
        foreach (var next in events)
        {
            if (next.Event is TextDelta more && joined.Count > 0 && joined[^1].Event is TextDelta text)
            {
                joined[^1] = new PositionedEvent(next.Position, new TextDelta(text.Text + more.Text));
            }
            else
            {
                joined.Add(next);
            }
        }

        return joined;
    }
}
