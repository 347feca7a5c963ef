// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Events;

namespace Sigil.Web.Api.Streaming;

/// <summary>Walks a turn's events one at a time and never runs ahead: the next one is asked for when the last one is written, so that nothing is queued for a slow client.</summary>
/// <remarks>Owns the read: disposing cancels it and waits for it, since an enumerator must not be disposed while it moves.</remarks>
internal sealed class EventCursor(IAsyncEnumerator<PositionedEvent> events, CancellationTokenSource stop) : IAsyncDisposable
{
    /// <summary>The pending move; true when there is another event.</summary>
    public Task<bool> Next { get; private set; } = events.MoveNextAsync().AsTask();

    /// <summary>Whether the move has ended.</summary>
    public bool Ready => Next.IsCompleted;

    /// <summary>Whether a client that has everything up to <paramref name="after"/> has seen the turn end.</summary>
    public async ValueTask<bool> EndedByAsync(long after)
        => Next.IsCompletedSuccessfully && (!await Next || Current is { Event: TurnEnded, Position: var end } && end <= after);

    public PositionedEvent Current => events.Current;

    public void Advance() => Next = events.MoveNextAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await ((Task)Next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await events.DisposeAsync();
    }
}
