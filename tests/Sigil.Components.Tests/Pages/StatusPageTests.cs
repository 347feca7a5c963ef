// SPDX-License-Identifier: Apache-2.0

using Bunit;
using Sigil.Components.Tests.Fakes;
using Sigil.Domain.Agent.Budgets;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Providers;
using Sigil.Domain.Security.Auditing;
using Sigil.Web.Components.Auditing;
using Sigil.Web.Components.Pages.Status;
using Sigil.Web.Configuration.Live;
using Sigil.Web.Configuration.Reading;

namespace Sigil.Components.Tests.Pages;

public sealed class StatusPageTests : IDisposable
{
    private readonly PageContext _page = new();

    [Fact]
    public void ScannerOff_IsSaidPlainly()
    {
        var page = _page.Render<StatusPage>();

        Assert.Contains("Content scanner: off", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Nothing looks for injected instructions", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void RefusedConfiguration_IsSaid_WithReasonsForAdministratorsOnly()
    {
        _page.Status.Configuration = new(_page.Status.Now, 3, new RefusedChange(_page.Status.Now, [new ConfigProblem("line 2", "agent.window", "'0' is not legal")]), ["networking.listen"]);

        var page = _page.Render<StatusPage>();
        Assert.Contains("line 2: agent.window: '0' is not legal", page.Find("[data-configuration=refused]").TextContent, StringComparison.Ordinal);
        Assert.Contains("networking.listen", page.Find("[data-configuration=refused]").TextContent, StringComparison.Ordinal);

        _page.Authorization.SetPolicies(Permissions.StatusRead);
        page = _page.Render<StatusPage>();
        Assert.Contains("a change was refused", page.Find("[data-configuration=refused]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("is not legal", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("attack", "XS-3")]
    public void ProviderError_IsShownInWords_AndAsText()
    {
        _page.Status.Providers =
        [
            new ProviderStatus(
                "openai", "openai", false, 2, _page.Status.Now.AddMinutes(-3), _page.Status.Now.AddSeconds(90), new SigilError(ErrorCodes.ProviderKeyInvalid, "<img src=x onerror=alert(1)>", Fix: "Set another key.")),
        ];

        var page = _page.Render<StatusPage>();

        Assert.Empty(page.FindAll("img"));
        Assert.Contains("the next attempt is in 1 min 30 s", page.Markup, StringComparison.Ordinal);
        Assert.Equal("Set another key.", page.Find(".notice .fix").TextContent);
    }

    [Fact]
    public void BudgetsThatRunOut_AreShownWithTheirReset()
    {
        _page.Budgets.Add(BudgetScope.Workspace, "work", 1000);
        _page.Budgets.Add(BudgetScope.User, FakeGateway.Owner.Value, 859, BudgetWindow.Hour);
        _page.Budgets.Add(BudgetScope.User, "usr_ben", 800);

        var told = _page.Render<StatusPage>().FindAll("[data-budget]").Select(item => item.TextContent).ToList();

        Assert.Contains("The tokens of the workspace work for today are used up.", told[0], StringComparison.Ordinal);
        Assert.Contains("1,000 of 1,000. Counts anew 2 Jan, 00:00 UTC.", told[0], StringComparison.Ordinal);
        Assert.Contains("Your tokens for this hour are 85 % used.", told[1], StringComparison.Ordinal);
        Assert.Contains("The tokens of the user usr_ben for today are 80 % used.", told[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Budgets_WithNothingToTell_AreNoPartOfThePage()
        => Assert.Empty(_page.Render<StatusPage>().FindAll("#budgets"));

    [Fact]
    public void OllamaThatAnswers_IsOfferedWithTheLinesToAdd()
    {
        _page.Status.Ollama = new OllamaHint(["llama3.2"], "providers:\n  ollama:\n    kind: ollama");

        var page = _page.Render<StatusPage>();

        Assert.Equal(_page.Status.Ollama.Configuration, page.Find(".offer pre").TextContent);
    }

    [Fact]
    public void AuditCheck_SaysThatTheLogIsIntact()
    {
        var page = _page.Render<StatusPage>();

        page.FindAll("button").Single(button => button.TextContent == "Check now").Click();

        page.WaitForAssertion(() => Assert.Contains("Audit log: intact", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void AuditCheck_WithoutASignIn_IsRefused()
    {
        var page = _page.Render<StatusPage>();
        _page.Callers.SignedOut = true;

        page.FindAll("button").Single(button => button.TextContent == "Check now").Click();

        page.WaitForAssertion(() => Assert.Contains("no longer signed in", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void BrokenAuditLog_NamesTheFirstBrokenEntry()
    {
        var words = AuditWords.Explain(new AuditVerification(false, 10, 7, "Entry 7 was changed.", 0));

        Assert.Contains("entry 7", words, StringComparison.Ordinal);
        Assert.Equal("broken", AuditWords.Title(new AuditVerification(false, 10, 7, null, 0)));
    }

    public void Dispose() => _page.Dispose();
}
