// SPDX-License-Identifier: Apache-2.0

using System.Runtime.CompilerServices;

namespace Sigil.Domain.Common.Events;

/// <summary>Keeps the latest events in a ring that never grows, and wakes the readers that wait through one signal that exists only while somebody waits.</summary>
internal sealed class GatewayEvents : IGatewayEvents
{
    /// <summary>How many events are kept.</summary>
    public const int Kept = 4096;

    private readonly Lock _lock = new();
    private readonly PostedEvent[] _ring = new PostedEvent[Kept];
    private readonly TimeProvider _time;
    private readonly long _first;
    private TaskCompletionSource? _more;
    private long _last;

    public GatewayEvents(TimeProvider time)
    {
        _time = time;

        // Microseconds of the start: ids go on rising over a restart, so that a place in an earlier process is never taken for one in this. Exact in a JavaScript number.
        _first = _last = time.GetUtcNow().ToUnixTimeMilliseconds() * 1000;
    }

    public long Last
    {
        get
        {
            lock (_lock)
            {
                return _last;
            }
        }
    }

    public void Publish(GatewayEvent gatewayEvent)
    {
        TaskCompletionSource? waiters;
        lock (_lock)
        {
            _last++;
            _ring[_last % Kept] = new PostedEvent(_last, _time.GetUtcNow(), gatewayEvent);
            (waiters, _more) = (_more, null);
        }

        waiters?.SetResult();
    }

    /// <remarks>The place is taken at the call: nothing published after it is missed.</remarks>
    public IAsyncEnumerable<PostedEvent> SubscribeAsync(long? after, CancellationToken cancellationToken) => ReadAsync(after ?? Last, cancellationToken);

    private async IAsyncEnumerable<PostedEvent> ReadAsync(long place, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Next(place, out var wait) is { } next)
            {
                place = next.Id;
                yield return next;
            }
            else
            {
                await wait!.WaitAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private PostedEvent? Next(long place, out Task? wait)
    {
        wait = null;
        lock (_lock)
        {
            if (place < _first || place < _last - Kept || place > _last)
            {
                return new PostedEvent(_last, _time.GetUtcNow(), new ResyncEvent());
            }

            if (place < _last)
            {
                return _ring[(place + 1) % Kept];
            }

            _more ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            wait = _more.Task;
            return null;
        }
    }
}
