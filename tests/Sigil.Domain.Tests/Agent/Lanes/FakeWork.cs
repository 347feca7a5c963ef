// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Lanes;
using Sigil.Domain.Common;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Tests.Agent.Lanes;

/// <summary>Work that runs until the test lets it end, or until it is stopped.</summary>
internal sealed class FakeWork(string turnId) : ILaneWork
{
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TurnId TurnId { get; } = TurnId.Parse(turnId);

    public UserId Owner { get; init; } = UserId.Parse("usr_1");

    /// <summary>How it ended; null when it ran to its end.</summary>
    public TurnStatus? StoppedAs { get; private set; }

    public bool Ran { get; private set; }

    public bool IgnoresStop { get; init; }

    public Action? OnRun { get; init; }

    public Task Started => _started.Task;

    public Task Ended => _ended.Task;

    public FakeWork Release()
    {
        _release.TrySetResult();
        return this;
    }

    public async Task RunAsync()
    {
        Ran = true;
        _started.SetResult();
        try
        {
            OnRun?.Invoke();
            await _release.Task;
        }
        finally
        {
            _ended.SetResult();
        }
    }

    public Task EndUnstartedAsync(TurnStatus status)
    {
        Assert.False(Ran);
        StoppedAs = status;
        _ended.SetResult();
        return Task.CompletedTask;
    }

    public void Stop(TurnStatus status)
    {
        StoppedAs ??= status;
        if (!IgnoresStop)
        {
            Release();
        }
    }
}
