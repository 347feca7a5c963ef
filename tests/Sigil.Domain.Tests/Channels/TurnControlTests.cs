// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Events;
using Sigil.Domain.Channels;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers;
using Sigil.Domain.Security;
using Sigil.Domain.Sessions;
using Sigil.Domain.Tests.Agent.Events;
using Sigil.Domain.Tests.Agent.Loop;

namespace Sigil.Domain.Tests.Channels;

/// <summary>Cancel, retry, open and watch.</summary>
public sealed class TurnControlTests : IAsyncDisposable
{
    private readonly GatewayFixture _gateway = new();

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    [Trait("attack", "CW-6")]
    public async Task Send_MembershipEndsWhileTheMessageIsOnItsWay_IsRefusedAndTheTurnCancelled()
    {
        var gate = new Gate();
        _gateway.Model.Answer(new ChatText("Never"), gate);
        _gateway.Turns.OnBegin = () => _gateway.Closed = true;

        var sent = await _gateway.Conversations.SendAsync(GatewayFixture.Message("Tell"), CancellationToken.None);

        Assert.Equal(ErrorCodes.EntityNotFound, sent.Error!.Code);
        await _gateway.Shutdown.DrainAsync(TimeSpan.FromSeconds(10));
        var page = await _gateway.Store.ListAsync(new SessionQuery { WorkspaceId = GatewayFixture.Personal, UserId = GatewayFixture.Caller().UserId }, CancellationToken.None);
        var turns = await _gateway.Store.ListAsync(GatewayFixture.Personal, Assert.Single(page.Items).Id, null, 10, CancellationToken.None);
        Assert.Equal(TurnStatus.Cancelled, Assert.Single(turns).Turn.Status);
    }

    [Fact]
    public async Task Cancel_RunningTurn_KeepsTheWordsAndEndsTheStream()
    {
        var gate = new Gate();
        _gateway.Model.Answer(new ChatText("Once upon"), gate);
        var handle = await _gateway.SendAsync("Tell");
        await gate.Reached;

        Assert.True((await CancelAsync(handle)).Value);

        var events = await GatewayFixture.EndAsync(handle);
        Assert.Equal(new TurnEnded(TurnStatus.Cancelled, null), events[^1].Event);
        Assert.DoesNotContain(events, next => next.Event is TurnError);
        Assert.True(events.Select(next => next.Event).OfType<TurnUsage>().Single().Usage is { Input: > 0, Output: 3 });
        var (turn, messages) = await _gateway.HistoryAsync(handle);
        Assert.Equal((TurnStatus.Cancelled, "Once upon"), (turn.Status, messages[^1].Content));
        Assert.Equal("cancelled", _gateway.Audit.Entries[^1].Result);
        Assert.False((await CancelAsync(handle)).Value);
    }

    [Fact]
    public async Task Cancel_WaitingTurn_EndsAtOnceWithoutAskingTheModel()
    {
        var gate = new Gate();
        _gateway.Model.Answer(gate);
        var first = await _gateway.SendAsync("1");
        await gate.Reached;
        var second = await _gateway.SendAsync("2", first.SessionId);

        Assert.True((await CancelAsync(second)).Value);

        Assert.Equal(new TurnEnded(TurnStatus.Cancelled, null), (await GatewayFixture.EndAsync(second))[^1].Event);
        Assert.Equal(TurnStatus.Cancelled, (await _gateway.HistoryAsync(second)).Turn.Status);
        gate.Open();
        await GatewayFixture.EndAsync(first);
        Assert.Single(_gateway.Model.Requests);
    }

    [Fact]
    [Trait("attack", "CW-1")]
    public async Task Control_BySomebodyElse_FindsNothing()
    {
        var gate = new Gate();
        _gateway.Model.Answer(gate);
        var handle = await _gateway.SendAsync("1");
        await gate.Reached;
        var eve = GatewayFixture.Caller("usr_eve");
        Assert.Equal(ErrorCodes.EntityNotFound, (await CancelAsync(handle, eve)).Error!.Code);
        Assert.Equal(ErrorCodes.EntityNotFound, (await OpenAsync(handle, eve)).Error!.Code);
        Assert.Equal(ErrorCodes.EntityNotFound, (await RetryAsync(handle, eve)).Error!.Code);
        Assert.Equal(ErrorCodes.EntityNotFound, (await _gateway.Conversations.WatchAsync(eve, handle.WorkspaceId, handle.SessionId, _ => { }, default)).Error!.Code);
        gate.Open();
        Assert.Equal(new TurnEnded(TurnStatus.Completed, "stop"), (await GatewayFixture.EndAsync(handle))[^1].Event);
    }

    [Fact]
    public async Task Control_WithoutThePermission_IsForbidden()
    {
        _gateway.Model.Say("ok");
        var (handle, _) = await _gateway.TalkAsync("1");
        var nobody = GatewayFixture.Caller(permissions: "models.read");
        Assert.Equal(ErrorCodes.Forbidden, (await CancelAsync(handle, nobody)).Error!.Code);
        Assert.Equal(ErrorCodes.Forbidden, (await OpenAsync(handle, nobody)).Error!.Code);
        Assert.Equal(ErrorCodes.Forbidden, (await RetryAsync(handle, nobody)).Error!.Code);
    }

    [Fact]
    public async Task Retry_OfTheLastTurn_ReplacesIt()
    {
        _gateway.Model.Say("bad").Say("good").Say("next");
        var (old, _) = await _gateway.TalkAsync("Question");

        var handle = (await RetryAsync(old)).OrThrow();

        Assert.Equal("good", (await GatewayFixture.EndAsync(handle)).Text());
        Assert.Equal(["Question"], _gateway.Model.Requests[1].Messages.Select(message => message.Content));
        Assert.Equal(TurnStatus.Superseded, (await _gateway.HistoryAsync(old)).Turn.Status);
        Assert.Equal(old.TurnId, (await _gateway.HistoryAsync(handle)).Turn.RetryOf);
        await _gateway.TalkAsync("More", old.SessionId);
        Assert.Equal(["Question", "good", "More"], _gateway.Model.Requests[2].Messages.Select(message => message.Content));
    }

    [Fact]
    public async Task Retry_AfterTheModelWasChanged_AsksTheNewOne()
    {
        _gateway.Model.Say("bad").Say("good");
        var (old, _) = await _gateway.TalkAsync("Question");
        await _gateway.Directory.SetModelAsync(GatewayFixture.Caller(), old.WorkspaceId, old.SessionId, ModelReference.Parse("stub/two"), default);
        var handle = (await RetryAsync(old)).OrThrow();
        await GatewayFixture.EndAsync(handle);
        Assert.Equal("two", _gateway.Model.Requests[^1].Model);
    }

    [Fact]
    public async Task Retry_OfAnyOtherTurn_IsRefused()
    {
        var gate = new Gate();
        _gateway.Model.Say("1").Answer(gate);
        var (first, _) = await _gateway.TalkAsync("1");
        var second = await _gateway.SendAsync("2", first.SessionId);
        await gate.Reached;
        Assert.Equal(ErrorCodes.TurnNotRetryable, (await RetryAsync(first)).Error!.Code);
        Assert.Equal(ErrorCodes.TurnNotRetryable, (await RetryAsync(second)).Error!.Code);
        Assert.Equal(ErrorCodes.EntityNotFound, (await RetryAsync(first with { TurnId = TurnId.Parse("trn_none") })).Error!.Code);
        gate.Open();
        await GatewayFixture.EndAsync(second);
    }

    [Fact]
    public async Task Retry_Twice_RunsOnce()
    {
        var gate = new Gate();
        _gateway.Model.Say("bad").Answer(gate);
        var (old, _) = await _gateway.TalkAsync("Question");
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RetryAsync(old).AsTask())));
        gate.Open();
        var handle = Assert.Single(outcomes, outcome => outcome.Succeeded).Value!;
        Assert.All(outcomes.Where(outcome => !outcome.Succeeded), outcome => Assert.Equal(ErrorCodes.TurnNotRetryable, outcome.Error!.Code));
        await GatewayFixture.EndAsync(handle);
    }

    [Fact]
    public async Task Open_RunningTurn_GivesTheLiveStream()
    {
        var gate = new Gate();
        _gateway.Model.Answer(gate);
        var handle = await _gateway.SendAsync("1");
        Assert.Same(handle.Stream, (await OpenAsync(handle)).OrThrow().Stream);
        Assert.Equal(ErrorCodes.EntityNotFound, (await OpenAsync(handle with { TurnId = TurnId.Parse("trn_none") })).Error!.Code);
        gate.Open();
        await GatewayFixture.EndAsync(handle);
    }

    [Fact]
    public async Task Watch_SeesTheRunningTurnAndThoseThatFollow()
    {
        var gate = new Gate();
        _gateway.Model.Answer(gate).Say("2").Say("3");
        var first = await _gateway.SendAsync("1");
        var seen = new List<TurnHandle>();
        var watch = (await _gateway.Conversations.WatchAsync(GatewayFixture.Caller(), first.WorkspaceId, first.SessionId, seen.Add, default)).OrThrow();
        var second = await _gateway.SendAsync("2", first.SessionId);
        watch.Dispose();
        var third = await _gateway.SendAsync("3", first.SessionId);
        Assert.Equal([first, second], seen);
        gate.Open();
        await GatewayFixture.EndAsync(third);
    }

    [Fact]
    public async Task Drain_EndsWhatWaitsAndWhatRunsAsInterrupted()
    {
        var gate = new Gate();
        _gateway.Model.Answer(new ChatText("Once"), gate);
        var running = await _gateway.SendAsync("1");
        await gate.Reached;
        var waiting = await _gateway.SendAsync("2", running.SessionId);
        await _gateway.Shutdown.DrainAsync(TimeSpan.Zero);
        foreach (var handle in new[] { running, waiting })
        {
            Assert.Equal(new TurnEnded(TurnStatus.Interrupted, null), (await GatewayFixture.EndAsync(handle))[^1].Event);
            Assert.Equal("agent.turn.interrupted", (await _gateway.HistoryAsync(handle)).Turn.ErrorCode);
        }
    }

    private ValueTask<Outcome<bool>> CancelAsync(TurnHandle handle, Caller? caller = null)
        => _gateway.Conversations.CancelAsync(caller ?? GatewayFixture.Caller(), handle.WorkspaceId, handle.SessionId, handle.TurnId, CancellationToken.None);

    private ValueTask<Outcome<TurnHandle>> RetryAsync(TurnHandle handle, Caller? caller = null)
        => _gateway.Conversations.RetryAsync(caller ?? GatewayFixture.Caller(), handle.WorkspaceId, handle.SessionId, handle.TurnId, CancellationToken.None);

    private ValueTask<Outcome<TurnHandle>> OpenAsync(TurnHandle handle, Caller? caller = null)
        => _gateway.Conversations.OpenTurnAsync(caller ?? GatewayFixture.Caller(), handle.WorkspaceId, handle.SessionId, handle.TurnId, CancellationToken.None);
}
