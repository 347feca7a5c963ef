// SPDX-License-Identifier: Apache-2.0

using Bunit;
using Sigil.Components.Tests.Fakes;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security.Approvals;
using Sigil.Domain.Security.Flow;
using Sigil.Web.Components.Pages.Settings.Approvals;

namespace Sigil.Components.Tests.Settings;

public sealed class ApprovalsPageTests : IDisposable
{
    private readonly PageContext _page = new();

    public void Dispose() => _page.Dispose();

    [Fact]
    [Trait("attack", "PI-O3")]
    [Trait("attack", "AP-1")]
    public void Call_IsShownWhole_WithWhatCannotBeSeen()
    {
        _page.Approvals.Ask("apr_1", $$"""{"url":"https://example.org/{{new string('a', 3000)}}\u202Egnp.exe"}""", FlowRule.Exfiltration, "evil.example");

        var card = _page.Render<ApprovalsPage>().Find("[data-approval=apr_1]");

        Assert.Contains(new string('a', 3000) + @"\u{202E}gnp.exe", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("evil.example", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("tool session_list (untrusted, private)", card.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Deny", "Allow once"], card.QuerySelectorAll("button").Select(button => button.TextContent));
    }

    [Fact]
    public void Answer_IsGivenForTheCallThatWasShown()
    {
        _page.Approvals.Ask("apr_1");
        var page = _page.Render<ApprovalsPage>();

        page.Find("[data-approval=apr_1] button:nth-of-type(2)").Click();

        page.WaitForAssertion(() => Assert.Contains("Allowed: web_fetch.", page.Markup, StringComparison.Ordinal));
        Assert.Equal((ApprovalId.Parse("apr_1"), "hash of apr_1", ApprovalAnswer.Once), Assert.Single(_page.Approvals.Answers));
        Assert.Contains("Nothing waits for you.", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Allowed", page.Find("[data-before=apr_1]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void CallThatMayStand_CanBeAllowedForMore()
    {
        _page.Approvals.Ask("apr_1");
        var page = _page.Render<ApprovalsPage>();

        page.Find("[data-approval=apr_1] button:nth-of-type(4)").Click();

        page.WaitForAssertion(() => Assert.Equal(ApprovalAnswer.Always, Assert.Single(_page.Approvals.Answers).Answer));
    }

    [Fact]
    public void Refusal_IsSaid_AndTheCardShowsHowItStands()
    {
        _page.Approvals.Ask("apr_1");
        var page = _page.Render<ApprovalsPage>();
        _page.Approvals.Failure = new SigilError(ErrorCodes.ApprovalClosed, "This call waits for no answer any more.");

        page.Find("[data-approval=apr_1] button").Click();

        page.WaitForAssertion(() => Assert.Contains("waits for no answer any more", page.Find("[data-approval=apr_1]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("attack", "AP-5")]
    public void DenyAll_DeniesWhatWaits()
    {
        _page.Approvals.Ask("apr_1");
        _page.Approvals.Ask("apr_2");
        var page = _page.Render<ApprovalsPage>();

        page.Find(".page-head button").Click();

        page.WaitForAssertion(() => Assert.Contains("Denied: 2.", page.Markup, StringComparison.Ordinal));
        Assert.All(_page.Approvals.Answers, answer => Assert.Equal(ApprovalAnswer.Deny, answer.Answer));
    }

    [Fact]
    public void StandingApproval_IsListedWithItsLimits_AndTakenBack()
    {
        _page.Approvals.Standing.Add(new StandingApproval
        {
            Id = ApprovalId.Parse("apr_s"),
            WorkspaceId = WorkspaceId.Parse("personal"),
            UserId = FakeGateway.Owner,
            Plugin = "builtin",
            Tool = "web_fetch",
            Constraints = [new ArgumentConstraint("url", IsOrigin: true, "https://example.org")],
            CreatedAt = FakeGateway.Start,
        });
        var page = _page.Render<ApprovalsPage>();
        Assert.Contains("url at https://example.org", page.Find("[data-standing=apr_s]").TextContent, StringComparison.Ordinal);

        page.Find("[data-standing=apr_s] button").Click();

        page.WaitForAssertion(() => Assert.Empty(_page.Approvals.Standing));
        Assert.Contains("web_fetch asks again.", page.Markup, StringComparison.Ordinal);
    }
}
