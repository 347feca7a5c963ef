// SPDX-License-Identifier: Apache-2.0

using System.Runtime.CompilerServices;
using Sigil.Domain.Agent.Events;
using Sigil.Domain.Common;
using Sigil.Domain.Sessions;

namespace Sigil.Components.Tests.Fakes;

/// <summary>A turn whose events the test writes.</summary>
internal sealed class FakeTurnStream(SessionId sessionId, TurnId turnId) : ITurnStream
{
    private readonly Lock _lock = new();
    private readonly List<AgentEvent> _events = [];
    private TaskCompletionSource _more = new();
    private int _asked;

    public SessionId SessionId { get; } = sessionId;

    public TurnId TurnId { get; } = turnId;

    public bool Ended { get; private set; }

    public int Readers => 0;

    /// <summary>True when the reader has dealt with every event and waits for the next one.</summary>
    public bool CaughtUp
    {
        get
        {
            lock (_lock)
            {
                return _asked == _events.Count;
            }
        }
    }

    public void Write(params AgentEvent[] events)
    {
        TaskCompletionSource waiting;
        lock (_lock)
        {
            _events.AddRange(events);
            Ended = events.Any(e => e is TurnEnded);
            (waiting, _more) = (_more, new TaskCompletionSource());
        }

        waiting.SetResult();
    }

    public void End(TurnStatus status = TurnStatus.Completed) => Write(new TurnEnded(status, "stop"));

    public async IAsyncEnumerable<PositionedEvent> ReadAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        long position = 0;
        for (var index = 0; ; index++)
        {
            var happened = await NextAsync(index, cancellationToken);
            position += happened is TextDelta delta ? delta.Text.Length : 1;
            if (position > after)
            {
                yield return new PositionedEvent(position, happened);
            }

            if (happened is TurnEnded)
            {
                yield break;
            }
        }
    }

    private async Task<AgentEvent> NextAsync(int index, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task more;
            lock (_lock)
            {
                _asked = index;
                if (index < _events.Count)
                {
                    return _events[index];
                }

                more = _more.Task;
            }

            await more.WaitAsync(cancellationToken);
        }
    }
}
