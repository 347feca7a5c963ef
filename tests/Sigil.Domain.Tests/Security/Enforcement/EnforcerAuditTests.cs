// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Security.Enforcement;
using static Sigil.Domain.Tests.Security.Enforcement.EnforcerFixture;

namespace Sigil.Domain.Tests.Security.Enforcement;

public sealed class EnforcerAuditTests
{
    private readonly EnforcerFixture _fixture = new();

    [Fact]
    [Trait("attack", "LA-5")]
    public async Task Decide_Allowed_IsAuditedWithEverythingButTheArguments()
    {
        _fixture.Register("echo", ["tool.*"]);
        var hash = EnforcementGuard.HashArguments("""{"password":"hunter2"}""");

        await _fixture.DecideAsync(Request("tool.search") with
        {
            SessionId = SessionId.Parse("ses_1"),
            TurnId = TurnId.Parse("trn_1"),
            CallId = "call_1",
            ArgumentsHash = hash,
        });

        var entry = _fixture.LastEntry;
        Assert.Equal(("capability_check", "allowed", "ada", "echo"), (entry.Action, entry.Result, entry.Actor, entry.Plugin));
        Assert.Equal(("personal", "ses_1"), (entry.WorkspaceId.ToString(), entry.SessionId.ToString()));
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["capability"] = "tool.search",
                ["reason"] = "ok",
                ["plugin_allow"] = "true",
                ["plugin_deny"] = "false",
                ["workspace_allow"] = "true",
                ["workspace_deny"] = "false",
                ["user_allow"] = "true",
                ["call_id"] = "call_1",
                ["turn_id"] = "trn_1",
                ["arguments_sha256"] = hash,
                ["door"] = "api",
                ["credential"] = "tok_1",
            },
            entry.Details);
    }

    [Fact]
    [Trait("attack", "LA-4")]
    public async Task Decide_AllowThatCannotBeAudited_IsDeniedAndLogged()
    {
        _fixture.Register("echo", ["tool.*"]);
        _fixture.Audit.Failing = true;

        var decision = await _fixture.DecideAsync(Request("tool.search"));

        Assert.False(decision.Allowed);
        Assert.Equal(DecisionReason.AuditUnavailable, decision.Reason);
        Assert.StartsWith("Error:", Assert.Single(_fixture.Logged), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("attack", "LA-4")]
    public async Task Decide_DenialThatCannotBeAudited_StaysThatDenialAndIsLogged()
    {
        _fixture.Register("echo", ["tool.*"]);
        _fixture.Audit.Failing = true;

        Assert.Equal("user_permission_missing", await _fixture.ReasonAsync(Request("tool.search", user: [])));
        Assert.Single(_fixture.Logged);
    }

    [Fact]
    public async Task Decide_AuditLogBackAgain_AllowsAgain()
    {
        _fixture.Register("echo", ["tool.*"]);
        _fixture.Audit.Failing = true;
        await _fixture.DecideAsync(Request("tool.search"));
        _fixture.Audit.Failing = false;

        Assert.True((await _fixture.DecideAsync(Request("tool.search"))).Allowed);
    }

    [Fact]
    public async Task Decide_CallerGoneBefore_DecidesNothing()
    {
        _fixture.Register("echo", ["tool.*"]);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await _fixture.Enforcer.DecideAsync(Request("tool.search"), new CancellationToken(canceled: true)));
        Assert.Empty(_fixture.Audit.Entries);
    }

    [Fact]
    public void Explain_EveryReason_HasItsOwnNameAndSentence()
    {
        var reasons = Enum.GetValues<DecisionReason>();

        Assert.Equal(reasons.Length, reasons.Select(reason => reason.WireName()).Distinct().Count());
        Assert.Equal(reasons.Length, reasons.Select(reason => reason.Explain()).Distinct().Count());
        Assert.All(reasons, reason => Assert.Equal(reason.Explain(), DecisionReasons.Explain(reason.WireName())));
        Assert.Equal("Nothing was decided.", DecisionReasons.Explain("no such reason"));
    }
}
