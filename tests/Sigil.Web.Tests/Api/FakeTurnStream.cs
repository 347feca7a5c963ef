// SPDX-License-Identifier: Apache-2.0

using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Sigil.Domain.Agent.Events;
using Sigil.Domain.Channels;
using Sigil.Domain.Common;

namespace Sigil.Web.Tests.Api;

/// <summary>A turn whose events a test hands out one by one.</summary>
internal sealed class FakeTurnStream : ITurnStream
{
    private readonly Channel<PositionedEvent> _events = Channel.CreateUnbounded<PositionedEvent>();
    private long _position;

    public SessionId SessionId { get; } = SessionId.Parse("ses_1");

    public TurnId TurnId { get; } = TurnId.Parse("trn_1");

    public bool Ended { get; private set; }

    public int Readers => 0;

    public TurnHandle Handle => new(WorkspaceId.Parse("personal"), SessionId, TurnId, this);

    /// <summary>Completes when a reader let go.</summary>
    public TaskCompletionSource ReaderLeft { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public FakeTurnStream Say(params AgentEvent[] events)
    {
        foreach (var said in events)
        {
            _position += said is TextDelta delta ? delta.Text.Length : 1;
            _events.Writer.TryWrite(new PositionedEvent(_position, said));
            if (said is TurnEnded)
            {
                Ended = true;
                _events.Writer.Complete();
            }
        }

        return this;
    }

    public async IAsyncEnumerable<PositionedEvent> ReadAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var said in _events.Reader.ReadAllAsync(cancellationToken))
            {
                if (said.Position > after || said.Event is TurnEnded)
                {
                    yield return said;
                }
            }
        }
        finally
        {
            ReaderLeft.TrySetResult();
        }
    }
}
