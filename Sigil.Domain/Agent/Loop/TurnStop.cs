// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Loop;

/// <summary>Ends a running turn from outside, once: the first reason counts.</summary>
#pragma warning disable CA1001 // The source has no timer and is linked to nothing: there is nothing to dispose, and stopping may come at any time.
internal sealed class TurnStop
#pragma warning restore CA1001
{
    private readonly CancellationTokenSource _source = new();
    private int _status;

    public CancellationToken Token => _source.Token;

    /// <summary>Why it was stopped; unknown while it was not.</summary>
    public TurnStatus Status => (TurnStatus)Volatile.Read(ref _status);

    /// <summary>Returns at once; whoever listens is told on other threads.</summary>
    public void Stop(TurnStatus status)
    {
        if (Interlocked.CompareExchange(ref _status, (int)status, (int)TurnStatus.Unknown) == (int)TurnStatus.Unknown)
        {
            _ = _source.CancelAsync();
        }
    }
}
