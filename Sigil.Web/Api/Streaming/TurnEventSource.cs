// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Events;
using Sigil.Domain.Channels;
using Sigil.Domain.Common.Errors;

namespace Sigil.Web.Api.Streaming;

/// <summary>A turn's events in the words of one protocol.</summary>
internal sealed class TurnEventSource(TurnHandle turn, long after, ITurnEventWriter writer, StreamLease lease) : IEventSource<PositionedEvent>
{
    public IAsyncEnumerable<PositionedEvent> ReadAsync(CancellationToken cancellationToken) => turn.Stream.ReadAsync(after, cancellationToken);

    /// <remarks>A client whose place lies behind the end has seen text that a crash took back, and not the end.</remarks>
    public bool IsOver(PositionedEvent first) => first is { Event: null } || (first is { Event: TurnEnded, Position: var end } && end == after);

    public ValueTask WriteAsync(SseFrame frame, PositionedEvent next, CancellationToken cancellationToken)
    {
        writer.Write(frame, next);
        return ValueTask.CompletedTask;
    }

    public void WriteHeartbeat(SseFrame frame) => frame.Heartbeat();

    public void WriteCut(SseFrame frame, SigilError error) => writer.WriteCut(frame, error);

    public ValueTask<SigilError?> CheckAsync(HttpContext context, CancellationToken cancellationToken) => lease.CheckAsync(context, turn.WorkspaceId, cancellationToken);
}
