// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Tools;

/// <summary>The time a call has, and who ended it: the clock or the caller. The caller's wish counts first, so that a cancelled turn is never reported as slow.</summary>
internal sealed class ToolDeadline : IDisposable
{
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _clock;
    private readonly CancellationTokenSource _either;

    public ToolDeadline(TimeSpan limit, TimeProvider time, CancellationToken caller)
    {
        _caller = caller;
        _clock = new CancellationTokenSource(limit, time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(_clock.Token, caller);
    }

    /// <summary>Cancelled by the clock or by the caller, whichever comes first.</summary>
    public CancellationToken Token => _either.Token;

    /// <summary>True when the time is up and the caller still waits.</summary>
    public bool Passed => _clock.IsCancellationRequested && !_caller.IsCancellationRequested;

    public void Dispose()
    {
        _either.Dispose();
        _clock.Dispose();
    }
}
