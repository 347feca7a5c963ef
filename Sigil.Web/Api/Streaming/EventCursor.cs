// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Api.Streaming;

/// <summary>Walks a stream's events one at a time and never runs ahead: the next one is asked for when the last one is written, so that nothing is queued for a slow client.</summary>
/// <remarks>Owns the read: disposing cancels it and waits for it, since an enumerator must not be disposed while it moves.</remarks>
internal sealed class EventCursor<T>(IAsyncEnumerator<T> events, CancellationTokenSource stop) : IAsyncDisposable
{
    /// <summary>The pending move; true when there is another event.</summary>
    public Task<bool> Next { get; private set; } = events.MoveNextAsync().AsTask();

    /// <summary>Whether the move has ended.</summary>
    public bool Ready => Next.IsCompleted;

    /// <summary>Whether a client of this source has seen everything already.</summary>
    public async ValueTask<bool> IsOverAsync(IEventSource<T> source) => Next.IsCompletedSuccessfully && source.IsOver(await Next ? Current : default);

    public T Current => events.Current;

    public void Advance() => Next = events.MoveNextAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await ((Task)Next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await events.DisposeAsync();
    }
}
