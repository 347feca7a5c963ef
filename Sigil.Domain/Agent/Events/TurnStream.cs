// SPDX-License-Identifier: Apache-2.0

using System.Runtime.CompilerServices;
using Sigil.Domain.Common;

namespace Sigil.Domain.Agent.Events;

/// <summary>A turn's events in memory. Publishing appends under a short lock and wakes the readers that wait, through one signal that exists only while somebody waits.
/// Deltas are joined as they come, so memory is bounded by the content and not by the number of deltas.</summary>
internal sealed class TurnStream(SessionId sessionId, TurnId turnId, Action<TurnStream>? onEnded = null) : ITurnStream
{
    private readonly Lock _lock = new();
    private readonly List<StreamSegment> _segments = [];
    private TaskCompletionSource? _more;
    private long _end;
    private int _readers;
    private volatile bool _ended;

    public SessionId SessionId => sessionId;

    public TurnId TurnId => turnId;

    public bool Ended => _ended;

    public int Readers => Volatile.Read(ref _readers);

    /// <summary>Position after everything published so far.</summary>
    public long End => Interlocked.Read(ref _end);

    /// <summary>Appends an event; <see cref="TurnEnded"/> is the last.</summary>
    public void Publish(AgentEvent @event)
    {
        if (@event is TextDelta delta)
        {
            PublishText(delta.Text);
            return;
        }

        TaskCompletionSource? waiters;
        lock (_lock)
        {
            ThrowIfEnded();
            _segments.Add(StreamSegment.Of(_end, @event));
            _end++;
            _ended = @event is TurnEnded;
            waiters = TakeWaiters();
        }

        waiters?.SetResult();
        if (@event is TurnEnded)
        {
            onEnded?.Invoke(this);
        }
    }

    /// <summary>Appends text.</summary>
    public void PublishText(string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        TaskCompletionSource? waiters;
        lock (_lock)
        {
            ThrowIfEnded();
            if (_segments.Count > 0 && _segments[^1] is { Event: null } last)
            {
                last.Append(text);
            }
            else
            {
                _segments.Add(StreamSegment.OfText(_end, text));
            }

            _end += text.Length;
            waiters = TakeWaiters();
        }

        waiters?.SetResult();
    }

    /// <summary>The text since the last other event: what the model has written in its current answer.</summary>
    public string TailText()
    {
        lock (_lock)
        {
            return _segments.Count > 0 && _segments[^1] is { Event: null } last ? last.TextFrom(last.Start, growing: false) : "";
        }
    }

    /// <inheritdoc/>
    /// <remarks><see cref="TurnEnded"/> is given to every reader, even one whose position lies at or past the end: a position can be ahead of a stream that was rebuilt after a crash.</remarks>
    public async IAsyncEnumerable<PositionedEvent> ReadAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cursor = new StreamCursor(Math.Max(0, after));
        Interlocked.Increment(ref _readers);
        try
        {
            while (true)
            {
                if (Next(ref cursor, out var wait) is { } next)
                {
                    yield return next;
                    if (next.Event is TurnEnded)
                    {
                        yield break;
                    }
                }
                else
                {
                    await wait!.WaitAsync(cancellationToken).ConfigureAwait(false);
                }
            }
        }
        finally
        {
            Interlocked.Decrement(ref _readers);
        }
    }

    private PositionedEvent? Next(ref StreamCursor cursor, out Task? wait)
    {
        wait = null;
        lock (_lock)
        {
            if (cursor.Next(_segments, _ended) is { } next)
            {
                return next;
            }

            if (_ended)
            {
                return new PositionedEvent(_end, _segments[^1].Event!);
            }

            _more ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            wait = _more.Task;
            return null;
        }
    }

    private TaskCompletionSource? TakeWaiters()
    {
        var waiters = _more;
        _more = null;
        return waiters;
    }

    private void ThrowIfEnded()
    {
        if (_ended)
        {
            throw new InvalidOperationException("Nothing follows the end of a turn.");
        }
    }
}
