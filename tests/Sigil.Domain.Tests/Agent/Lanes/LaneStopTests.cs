// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Logging.Abstractions;
using Sigil.Domain.Agent.Lanes;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Settings;
using Sigil.Domain.Sessions;
using Sigil.Testing;

namespace Sigil.Domain.Tests.Agent.Lanes;

/// <summary>Stopping what runs in a workspace.</summary>
[Trait("attack", "CW-6")]
public sealed class LaneStopTests
{
    private static readonly UserId Anna = UserId.Parse("usr_1");
    private static readonly UserId Bob = UserId.Parse("usr_2");
    private readonly ManualTime _time = new();
    private readonly LaneScheduler _lanes;

    public LaneStopTests() => _lanes = new LaneScheduler(new LiveSettings(SettingsSnapshot.Of(new LaneOptions { Capacity = 3 }), []), _time, NullLogger<LaneScheduler>.Instance);

    [Fact]
    public async Task StopIn_OneUser_LeavesOthersAndOtherWorkspaces()
    {
        var running = await AddAsync("a", "one", Anna);
        var waiting = await AddAsync("a", "one", Anna);
        var elsewhere = await AddAsync("b", "one", Anna);
        var bobs = await AddAsync("a", "two", Bob);
        await Task.WhenAll(running.Started, elsewhere.Started, bobs.Started);

        await _lanes.StopInAsync(WorkspaceId.Parse("a"), Anna, TurnStatus.Cancelled);

        Assert.Equal((TurnStatus.Cancelled, TurnStatus.Cancelled), (running.StoppedAs, waiting.StoppedAs));
        Assert.True(running.Ended.IsCompleted);
        Assert.False(waiting.Ran);
        Assert.Equal((null, null), (elsewhere.StoppedAs, bobs.StoppedAs));
    }

    [Fact]
    public async Task StopIn_Everybody_EmptiesTheWorkspace()
    {
        FakeWork[] all = [await AddAsync("a", "one", Anna), await AddAsync("a", "one", Anna), await AddAsync("a", "two", Bob)];
        await Task.WhenAll(all[0].Started, all[2].Started);

        await _lanes.StopInAsync(WorkspaceId.Parse("a"), owner: null, TurnStatus.Cancelled);

        Assert.All(all, work => Assert.Equal(TurnStatus.Cancelled, work.StoppedAs));
        Assert.Equal(0, _lanes.Count);
    }

    [Fact]
    public async Task StopIn_NothingThere_ReturnsAtOnce()
    {
        await _lanes.StopInAsync(WorkspaceId.Parse("a"), Anna, TurnStatus.Cancelled);

        Assert.Equal(0, _lanes.Count);
    }

    [Fact]
    public async Task StopIn_WorkThatDoesNotStop_IsGivenUpOn()
    {
        var stuck = await AddAsync("a", "one", Anna, ignoresStop: true);
        await stuck.Started;
        var stopping = _lanes.StopInAsync(WorkspaceId.Parse("a"), Anna, TurnStatus.Cancelled).AsTask();
        while (!stopping.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        stuck.Release();
    }

    private async Task<FakeWork> AddAsync(string workspace, string session, UserId owner, bool ignoresStop = false)
    {
        var work = new FakeWork($"trn_{Guid.NewGuid():n}") { Owner = owner, IgnoresStop = ignoresStop };
        using var admission = (await _lanes.AdmitAsync(new LaneKey(WorkspaceId.Parse(workspace), SessionId.Parse(session)), CancellationToken.None)).OrThrow();
        admission.Enqueue(work);
        return work;
    }
}
