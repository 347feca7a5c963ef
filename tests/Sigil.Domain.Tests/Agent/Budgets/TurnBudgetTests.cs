// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Budgets;
using Sigil.Domain.Agent.Events;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Providers;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Sessions;
using Sigil.Domain.Tests.Agent.Loop;

namespace Sigil.Domain.Tests.Agent.Budgets;

public sealed class TurnBudgetTests : IAsyncDisposable
{
    private readonly GatewayFixture _gateway = new();

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    [Trait("attack", "RX-5")]
    public async Task Usage_OfAVendorThatSaysNothing_IsEstimatedAndFlagged()
    {
        _gateway.Model.Answer(new ChatText("a"), new ChatCompleted(ChatStopReason.Stop, null));
        var (handle, _) = await _gateway.TalkAsync("Hi");

        var usage = (await _gateway.HistoryAsync(handle)).Turn.Usage!;
        Assert.True(usage is { Input: > 0, Output: 1 });
        var row = Assert.Single(_gateway.Usage.Rows);
        Assert.Equal((usage, 1L, 1L, 0L), (row.Usage, row.Calls, row.EstimatedCalls, row.UnpricedCalls));
        Assert.Equal("true", (await EntryAsync(AuditActions.TurnCompleted)).Details["usage_estimated"]);
    }

    [Fact]
    [Trait("attack", "RX-5")]
    public async Task Usage_AbsurdNumbers_AreEstimated()
    {
        _gateway.Model.Answer(new ChatText("ab"), new ChatCompleted(ChatStopReason.Stop, new TokenUsage(-5, long.MaxValue, 9, 9)));
        var (handle, _) = await _gateway.TalkAsync("Hi");
        Assert.True((await _gateway.HistoryAsync(handle)).Turn.Usage is { Input: > 0 and < 10_000, Output: 1, CacheRead: 0 });
    }

    [Fact]
    public async Task Usage_OfATurnThatWasCancelled_IsEstimated()
    {
        var gate = new Gate();
        _gateway.Model.Answer(new ChatText("Once"), gate);
        var handle = await _gateway.SendAsync("Hi");
        await gate.Reached;
        await _gateway.Conversations.CancelAsync(GatewayFixture.Caller(), handle.WorkspaceId, handle.SessionId, handle.TurnId, default);
        await GatewayFixture.EndAsync(handle);

        Assert.Equal(1, Assert.Single(_gateway.Usage.Rows).EstimatedCalls);
    }

    [Fact]
    public async Task Session_ThatHasUsedItsTokens_TakesNoMoreMessages()
    {
        _gateway.Budgets.SessionTokens = 30;
        _gateway.Model.Say("one").Say("two");
        var (handle, _) = await _gateway.TalkAsync("Hi");
        await _gateway.TalkAsync("Hi", handle.SessionId);

        var refused = await _gateway.Conversations.SendAsync(GatewayFixture.Message("Hi", handle.SessionId), default);
        Assert.Equal(ErrorCodes.BudgetExceeded, refused.Error!.Code);
        Assert.Null(refused.Error.RetryAfter);
        Assert.Contains("budgets.session_tokens", refused.Error.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Session_WithQueuedTurns_StopsAtTheLimit()
    {
        _gateway.Budgets.SessionTokens = 30;
        var gate = new Gate();
        _gateway.Model.Answer(gate).Say("two");
        var first = await _gateway.SendAsync("Hi");
        await gate.Reached;
        var second = await _gateway.SendAsync("Hi", first.SessionId);
        var third = await _gateway.SendAsync("Hi", first.SessionId);
        gate.Open();

        await GatewayFixture.EndAsync(second);
        var events = await GatewayFixture.EndAsync(third);
        Assert.Equal(ErrorCodes.BudgetExceeded, events.Select(next => next.Event).OfType<TurnError>().Single().Error.Code);
        Assert.Equal(2, _gateway.Model.Requests.Count);
    }

    [Fact]
    public async Task Turn_ThatUsesUpTheBudget_EndsAtItsNextCall()
    {
        _gateway.Budgets.Each = new BudgetLimits { HourTokens = 15 };
        _gateway.Model.Call("lookup");
        var (handle, events) = await _gateway.TalkAsync("Hi");

        Assert.Equal(ErrorCodes.BudgetExceeded, events.Select(next => next.Event).OfType<TurnError>().Single().Error.Code);
        Assert.Equal(TurnStatus.Failed, (await _gateway.HistoryAsync(handle)).Turn.Status);
        var refused = await _gateway.Conversations.SendAsync(GatewayFixture.Message("Hi"), default);
        Assert.Equal((TimeSpan.FromHours(1), 15L), (refused.Error!.RetryAfter, refused.Error.Quota!.Limit));

        _gateway.Time.Advance(TimeSpan.FromHours(1));
        _gateway.Model.Say("fine");
        await _gateway.TalkAsync("Hi");
    }

    [Fact]
    public async Task Warning_IsToldAndRecorded()
    {
        _gateway.Budgets.Users[GatewayFixture.Caller().UserId] = new BudgetLimits { DayTokens = 18 };
        var place = _gateway.Events.Last;
        _gateway.Model.Say("a");
        await _gateway.TalkAsync("Hi");

        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await foreach (var posted in _gateway.Events.SubscribeAsync(place, limit.Token))
        {
            if (posted.Event is BudgetEvent told)
            {
                Assert.Equal(("user", "day", "tokens", 18m, 15m), (told.Scope, told.Window, told.Measure, told.Limit, told.Used));
                break;
            }
        }

        Assert.Equal("usr_anna", (await EntryAsync(AuditActions.BudgetWarning)).Details["id"]);
    }

    [Fact]
    public async Task Model_WithoutAPriceWhereMoneyIsLimited_IsNotCalled()
    {
        _gateway.Budgets.Gateway = new BudgetLimits { DayUsd = 5 };
        _gateway.Model.Price = null;
        var (_, events) = await _gateway.TalkAsync("Hi");

        var error = events.Select(next => next.Event).OfType<TurnError>().Single().Error;
        Assert.Equal(ErrorCodes.BudgetPriceUnknown, error.Code);
        Assert.Contains("prices.stub/one", error.Fix, StringComparison.Ordinal);
        Assert.Empty(_gateway.Model.Requests);
    }

    [Fact]
    [Trait("attack", "RX-4")]
    public async Task Turns_InParallel_OvershootByOneCallAtMost()
    {
        _gateway.Budgets.Each = new BudgetLimits { DayTokens = 40 };
        _gateway.Model.Fallback = [new ChatText("x"), new ChatCompleted(ChatStopReason.Stop, new TokenUsage(25, 5))];
        var handles = new List<Task>();
        for (var i = 0; i < 12; i++)
        {
            handles.Add(Task.Run(async () =>
            {
                var sent = await _gateway.Conversations.SendAsync(GatewayFixture.Message("Hi"), default);
                if (sent.Succeeded)
                {
                    await GatewayFixture.EndAsync(sent.Value);
                }
            }));
        }

        await Task.WhenAll(handles);
        Assert.InRange(_gateway.Usage.Rows.Sum(row => row.Usage.Total), 30, 60);
    }

    private async Task<AuditEntry> EntryAsync(string action) => (await _gateway.Audit.ReadAsync(null, 100, default)).First(record => record.Entry.Action == action).Entry;
}
