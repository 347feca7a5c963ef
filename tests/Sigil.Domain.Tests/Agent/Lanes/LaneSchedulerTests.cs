// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Logging.Abstractions;
using Sigil.Domain.Agent.Lanes;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Settings;
using Sigil.Domain.Sessions;
using Sigil.Testing;

namespace Sigil.Domain.Tests.Agent.Lanes;

public sealed class LaneSchedulerTests
{
    private readonly ManualTime _time = new();
    private readonly LaneScheduler _lanes;

    public LaneSchedulerTests()
        => _lanes = new LaneScheduler(new LiveSettings(SettingsSnapshot.Of(new LaneOptions { Capacity = 3 }), []), _time, NullLogger<LaneScheduler>.Instance);

    [Fact]
    public async Task Enqueue_SecondTurnOfASession_WaitsForTheFirst()
    {
        var (first, second) = (await AddAsync(1), await AddAsync(2));
        await first.Started;
        Assert.False(second.Ran);
        first.Release();
        await second.Started;
        second.Release();
    }

    [Fact]
    public async Task Enqueue_AnotherSession_RunsSideBySide()
    {
        var first = await AddAsync(1);
        var other = await AddAsync(2, Lane("other"));
        await first.Started;
        await other.Started;
    }

    [Fact]
    public async Task Admit_FullLane_IsRefusedWithAHint()
    {
        for (var i = 0; i < 4; i++)
        {
            await AddAsync(i);
        }

        var refused = await _lanes.AdmitAsync(Lane(), CancellationToken.None);

        Assert.Equal(ErrorCodes.LaneFull, refused.Error!.Code);
        Assert.NotNull(refused.Error.RetryAfter);
        Assert.True((await _lanes.AdmitAsync(Lane("other"), CancellationToken.None)).Succeeded);
    }

    [Fact]
    public async Task Admit_WhileAnotherIsBeingCommitted_WaitsItsTurn()
    {
        var first = (await _lanes.AdmitAsync(Lane(), CancellationToken.None)).OrThrow();
        var second = _lanes.AdmitAsync(Lane(), CancellationToken.None);
        Assert.False(second.IsCompleted);
        var (earlier, later) = (new FakeWork("trn_1").Release(), new FakeWork("trn_2").Release());
        first.Enqueue(earlier);
        first.Dispose();
        using (var admission = (await second).OrThrow())
        {
            admission.Enqueue(later);
        }

        await later.Started;
        Assert.True(earlier.Ended.IsCompleted);
    }

    [Fact]
    public async Task Admit_CancelledWhileWaiting_GivesThePlaceBack()
    {
        using var stop = new CancellationTokenSource();
        var first = (await _lanes.AdmitAsync(Lane(), CancellationToken.None)).OrThrow();
        var second = _lanes.AdmitAsync(Lane(), stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second.AsTask());
        first.Dispose();
        Assert.Equal(0, _lanes.Count);
    }

    [Fact]
    public async Task Run_WorkThatThrows_LeavesTheLaneAlive()
    {
        var broken = await AddAsync(1, work: new FakeWork("trn_1") { OnRun = () => throw new InvalidOperationException("broken") });
        var next = await AddAsync(2);
        await broken.Ended;
        await next.Started;
        next.Release();
    }

    [Fact]
    public async Task Stop_WaitingTurn_EndsItAtOnceAndFreesItsPlace()
    {
        var running = await AddAsync(0);
        await running.Started;
        var waiting = new[] { await AddAsync(1), await AddAsync(2), await AddAsync(3) };

        Assert.True(await StopAsync(2));

        Assert.Equal(TurnStatus.Cancelled, waiting[1].StoppedAs);
        Assert.False(await StopAsync(2));
        await AddAsync(4);
        running.Release();
        waiting[0].Release();
        await waiting[2].Started;
        Assert.False(waiting[1].Ran);
    }

    [Fact]
    public async Task Stop_RunningTurn_StopsIt()
    {
        var running = await AddAsync(1);
        await running.Started;
        Assert.True(await StopAsync(1));
        await running.Ended;
        Assert.Equal(TurnStatus.Cancelled, running.StoppedAs);
    }

    [Fact]
    [Trait("attack", "CW-1")]
    public async Task Stop_BySomebodyElse_DoesNothing()
    {
        var running = await AddAsync(1);
        await running.Started;
        var waiting = await AddAsync(2);
        Assert.False(await _lanes.StopAsync(Lane(), running.TurnId, UserId.Parse("usr_2"), TurnStatus.Cancelled));
        Assert.False(await _lanes.StopAsync(Lane(), waiting.TurnId, UserId.Parse("usr_2"), TurnStatus.Cancelled));
        Assert.Null(running.StoppedAs);
    }

    [Fact]
    public async Task Idle_LanesGoAway()
    {
        for (var i = 0; i < 100; i++)
        {
            var work = await AddAsync(i, Lane($"s{i}"));
            work.Release();
            await work.Ended;
        }

        await _lanes.DrainAsync(TimeSpan.FromSeconds(30));
        Assert.Equal(0, _lanes.Count);
    }

    [Fact]
    public async Task Empty_StopsEverythingAndKeepsOthersOut()
    {
        var (running, waiting) = (await AddAsync(1), await AddAsync(2));
        await running.Started;
        var empty = await _lanes.EmptyAsync(Lane(), CancellationToken.None);
        Assert.Equal(TurnStatus.Cancelled, running.StoppedAs);
        Assert.Equal(TurnStatus.Cancelled, waiting.StoppedAs);
        var next = _lanes.AdmitAsync(Lane(), CancellationToken.None);
        Assert.False(next.IsCompleted);
        empty.Dispose();
        (await next).OrThrow().Dispose();
        Assert.Equal(0, _lanes.Count);
    }

    [Fact]
    public async Task Drain_LetsTheRunningTurnFinishWithinTheGrace()
    {
        var (running, waiting) = (await AddAsync(1), await AddAsync(2));
        await running.Started;
        var draining = _lanes.DrainAsync(TimeSpan.FromSeconds(10));
        await waiting.Ended;
        Assert.Equal(TurnStatus.Interrupted, waiting.StoppedAs);
        Assert.Equal(ErrorCodes.ShuttingDown, (await _lanes.AdmitAsync(Lane(), CancellationToken.None)).Error!.Code);
        running.Release();
        await draining;
        Assert.Null(running.StoppedAs);
    }

    [Fact]
    public async Task Drain_AfterTheGrace_StopsTheRunningTurn()
    {
        var running = await AddAsync(1);
        await running.Started;
        var draining = _lanes.DrainAsync(TimeSpan.FromSeconds(10));
        _time.Advance(TimeSpan.FromSeconds(11));
        await draining;
        Assert.Equal(TurnStatus.Interrupted, running.StoppedAs);
        Assert.Equal(0, _lanes.Count);
    }

    [Fact]
    public async Task Drain_WorkThatDoesNotStop_IsGivenUpOn()
    {
        var running = await AddAsync(1, work: new FakeWork("trn_1") { IgnoresStop = true });
        await running.Started;
        var draining = _lanes.DrainAsync(TimeSpan.Zero).AsTask();
        while (!draining.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        running.Release();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task ManySessionsWithRandomCancels_EveryTurnEndsOnceAndInOrder(int seed)
    {
        var lanes = new LaneScheduler(new LiveSettings(SettingsSnapshot.Of(new LaneOptions { Capacity = 1000 }), []), _time, NullLogger<LaneScheduler>.Instance);
        var order = Enumerable.Range(0, 20).Select(_ => new List<int>()).ToArray();
        var all = new System.Collections.Concurrent.ConcurrentBag<FakeWork>();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(session => Task.Run(async () =>
        {
            var random = new Random(seed * 100 + session);
            for (var i = 0; i < 50; i++)
            {
                var number = i;
                var work = new FakeWork($"trn_{session}_{i}") { OnRun = () => order[session].Add(number) };
                all.Add(work);
                using var admission = (await lanes.AdmitAsync(Lane($"s{session}"), CancellationToken.None)).OrThrow();
                admission.Enqueue(work.Release());
                if (random.Next(3) == 0)
                {
                    await lanes.StopAsync(Lane($"s{session}"), TurnId.Parse($"trn_{session}_{random.Next(i + 1)}"), work.Owner, TurnStatus.Cancelled);
                }
            }
        })));
        await Task.WhenAll(all.Select(work => work.Ended)).WaitAsync(TimeSpan.FromSeconds(30));
        await lanes.DrainAsync(TimeSpan.FromSeconds(30));

        Assert.All(order, list => Assert.Equal(list.Order(), list));
        Assert.All(all, work => Assert.True(work.Ran || work.StoppedAs == TurnStatus.Cancelled));
        Assert.Equal(0, lanes.Count);
    }

    private static LaneKey Lane(string session = "ses_1") => new(WorkspaceId.Parse("personal"), SessionId.Parse(session));

    private async Task<FakeWork> AddAsync(int number, LaneKey? lane = null, FakeWork? work = null)
    {
        work ??= new FakeWork($"trn_{number}");
        using var admission = (await _lanes.AdmitAsync(lane ?? Lane(), CancellationToken.None)).OrThrow();
        admission.Enqueue(work);
        return work;
    }

    private ValueTask<bool> StopAsync(int number) => _lanes.StopAsync(Lane(), TurnId.Parse($"trn_{number}"), UserId.Parse("usr_1"), TurnStatus.Cancelled);
}
