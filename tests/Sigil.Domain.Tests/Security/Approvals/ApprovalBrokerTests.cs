// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Common.Settings;
using Sigil.Domain.Security.Approvals;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Security.Flow;
using Sigil.Testing;
using Sigil.Testing.InMemory;

namespace Sigil.Domain.Tests.Security.Approvals;

public sealed class ApprovalBrokerTests
{
    private static readonly UserId Ada = UserId.Parse("ada");

    private readonly ManualTime _time = new();
    private readonly InMemoryApprovalStore _store = new();
    private readonly InMemoryAuditTrail _audit = new();
    private readonly RecordingEvents _events = new();
    private readonly ApprovalBroker _broker;

    public ApprovalBrokerTests()
        => _broker = new ApprovalBroker(_store, _audit, _events, new IdSource(_time), new LiveSettings(SettingsSnapshot.Of(new ApprovalOptions { MaxPerTurn = 3 }), []), _time);

    [Fact]
    public async Task Allowed_Once_GivesOneGrantForThisCall()
    {
        var asked = await _broker.AskAsync(Request(), default);
        var waiting = _broker.WaitAsync(asked, default).AsTask();
        Assert.False(waiting.IsCompleted);

        var answered = await _broker.AnswerAsync(asked, asked.CallHash, ApprovalAnswer.Once, Ada, default);
        var result = await waiting;

        Assert.True(answered.Succeeded);
        Assert.Equal(ApprovalStatus.Used, result.Status);
        Assert.True(result.Grant!.TryUse("call_1", asked.CallHash));
        Assert.False(result.Grant.TryUse("call_1", asked.CallHash));
        Assert.Equal([AuditActions.ApprovalRequested, AuditActions.ApprovalAnswered, AuditActions.ApprovalUsed], _audit.Entries.Select(entry => entry.Action));
        Assert.Equal(["pending", "allowed"], _events.Published.OfType<ApprovalEvent>().Select(told => told.Status));
    }

    [Fact]
    public async Task Grant_ForAnotherCall_DoesNotServe()
    {
        var asked = await _broker.AskAsync(Request(), default);
        await _broker.AnswerAsync(asked, asked.CallHash, ApprovalAnswer.Once, Ada, default);
        var grant = (await _broker.WaitAsync(asked, default)).Grant!;

        Assert.False(grant.TryUse("call_2", asked.CallHash));
        Assert.False(grant.TryUse("call_1", "another"));
    }

    [Fact]
    public async Task Answer_ForACallThatWasNotShown_IsRefused()
    {
        var asked = await _broker.AskAsync(Request(), default);

        var answered = await _broker.AnswerAsync(asked, "another", ApprovalAnswer.Once, Ada, default);

        Assert.Equal(ErrorCodes.ApprovalCallChanged, answered.Error!.Code);
        Assert.Equal(ApprovalStatus.Pending, (await _store.FindAsync(asked.Id, default))!.Status);
    }

    [Fact]
    public async Task Answer_SecondOrLateOrAfterTheTurn_IsRefused()
    {
        var twice = await _broker.AskAsync(Request("call_1"), default);
        await _broker.AnswerAsync(twice, twice.CallHash, ApprovalAnswer.Deny, Ada, default);
        var late = await _broker.AskAsync(Request("call_2"), default);
        var withdrawn = await _broker.AskAsync(Request("call_3", turn: "trn_2"), default);
        await _broker.WithdrawAsync(TurnId.Parse("trn_2"));
        _time.Advance(TimeSpan.FromMinutes(10));

        foreach (var asked in new[] { twice, late, withdrawn })
        {
            Assert.Equal(ErrorCodes.ApprovalClosed, (await _broker.AnswerAsync(asked, asked.CallHash, ApprovalAnswer.Once, Ada, default)).Error!.Code);
        }
    }

    [Fact]
    public async Task Wait_WithoutAnAnswer_ExpiresAfterTenMinutes()
    {
        var asked = await _broker.AskAsync(Request(), default);
        var waiting = _broker.WaitAsync(asked, default).AsTask();

        _time.Advance(TimeSpan.FromMinutes(9.9));
        Assert.False(waiting.IsCompleted);
        _time.Advance(TimeSpan.FromMinutes(0.1));

        var result = await waiting;
        Assert.Equal((ApprovalStatus.Expired, null), (result.Status, result.Grant));
        Assert.Contains(_audit.Entries, entry => entry.Action == AuditActions.ApprovalExpired);
    }

    [Fact]
    public async Task Answer_BeforeTheTurnCameToWait_Counts()
    {
        var asked = await _broker.AskAsync(Request(), default);
        await _broker.AnswerAsync(asked, asked.CallHash, ApprovalAnswer.Once, Ada, default);

        Assert.NotNull((await _broker.WaitAsync(asked, default)).Grant);
    }

    [Fact]
    public async Task Call_AskedAhead_IsNotAskedAgain_UnlessItIsJudgedOtherwise()
    {
        var ahead = await _broker.AskAsync(Request(), default);
        var same = await _broker.AskAsync(Request(), default);
        await _broker.AnswerAsync(ahead, ahead.CallHash, ApprovalAnswer.Once, Ada, default);
        var graver = await _broker.AskAsync(Request(rule: FlowRule.Exfiltration), default);

        Assert.Equal(ahead.Id, same.Id);
        Assert.NotEqual(ahead.Id, graver.Id);
        Assert.Equal(ApprovalStatus.Pending, graver.Status);
    }

    [Fact]
    public async Task Turn_ThatAsksTooOften_Ends()
    {
        foreach (var number in Enumerable.Range(1, 3))
        {
            await _broker.AskAsync(Request($"call_{number}"), default);
        }

        Assert.False(_broker.MayAsk(TurnId.Parse("trn_1")));
        Assert.Equal(ErrorCodes.ApprovalLimit, (await Assert.ThrowsAsync<SigilException>(() => _broker.AskAsync(Request("call_4"), default).AsTask())).Error.Code);
    }

    [Fact]
    public async Task Always_AnswersCallsLikeIt_InTheSameWorkspaceOnly()
    {
        await AnswerAsync(Request(), ApprovalAnswer.Always);

        Assert.Equal(ApprovalStatus.Allowed, (await _broker.AskAsync(Request("call_2", turn: "trn_2", session: "ses_2", url: "https://example.org/other"), default)).Status);
        Assert.Equal(ApprovalStatus.Pending, (await _broker.AskAsync(Request("call_2", turn: "trn_3", url: "https://evil.example/"), default)).Status);
        Assert.Equal(ApprovalStatus.Pending, (await _broker.AskAsync(Request("call_2", turn: "trn_4", workspace: "garden"), default)).Status);
        Assert.Equal(ApprovalStatus.Pending, (await _broker.AskAsync(Request("call_2", turn: "trn_5") with { UserId = UserId.Parse("bob") }, default)).Status);
        Assert.Equal(ApprovalStatus.Pending, (await _broker.AskAsync(Request("call_2", turn: "trn_6") with { Tool = "another" }, default)).Status);
    }

    [Fact]
    public async Task Session_AnswersCallsLikeIt_InThatSessionOnly()
    {
        await AnswerAsync(Request(), ApprovalAnswer.Session);

        Assert.Equal(ApprovalStatus.Allowed, (await _broker.AskAsync(Request("call_2", turn: "trn_2"), default)).Status);
        Assert.Equal(ApprovalStatus.Pending, (await _broker.AskAsync(Request("call_2", turn: "trn_3", session: "ses_2"), default)).Status);
    }

    [Theory]
    [InlineData(FlowRule.Exfiltration, null)]
    [InlineData(FlowRule.UntrustedDestination, null)]
    [InlineData(FlowRule.UntrustedSend, "evil.example")]
    public async Task CallThatNeedsAPersonEachTime_IsNeverAnsweredByAStandingApproval(FlowRule rule, string? destination)
    {
        await AnswerAsync(Request(), ApprovalAnswer.Always);
        var grave = Request("call_2", turn: "trn_2", rule: rule);
        grave = grave with { Finding = grave.Finding with { Destinations = destination is null ? [] : [destination] } };

        var asked = await _broker.AskAsync(grave, default);

        Assert.Equal((ApprovalStatus.Pending, false), (asked.Status, asked.MayStand));
        Assert.Equal(ErrorCodes.ApprovalNotStanding, (await _broker.AnswerAsync(asked, asked.CallHash, ApprovalAnswer.Always, Ada, default)).Error!.Code);
    }

    [Fact]
    public async Task Audit_OfQuestionsAndAnswers_HoldsNoArguments()
    {
        await AnswerAsync(Request(url: "https://example.org/?q=CANARY"), ApprovalAnswer.Always);

        Assert.DoesNotContain(_audit.Entries, entry => entry.Details.Values.Any(value => value.Contains("CANARY", StringComparison.Ordinal)));
    }

    private async Task AnswerAsync(ApprovalRequest request, ApprovalAnswer answer)
    {
        var asked = await _broker.AskAsync(request, default);
        Assert.True((await _broker.AnswerAsync(asked, asked.CallHash, answer, Ada, default)).Succeeded);
    }

    private static ApprovalRequest Request(
        string call = "call_1", string turn = "trn_1", string session = "ses_1", string workspace = "personal", string url = "https://example.org/", FlowRule rule = FlowRule.UntrustedSend) => new()
    {
        WorkspaceId = WorkspaceId.Parse(workspace),
        SessionId = SessionId.Parse(session),
        TurnId = TurnId.Parse(turn),
        UserId = Ada,
        CallId = call,
        Plugin = "builtin",
        Tool = "web_fetch",
        Arguments = JsonElement.Parse(JsonSerializer.Serialize(new { url })),
        Finding = new FlowFinding(FlowOutcome.Ask, rule, [], []),
    };
}
