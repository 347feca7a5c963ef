// SPDX-License-Identifier: Apache-2.0

using Bunit;
using Sigil.Components.Tests.Fakes;
using Sigil.Domain.Common.Errors;
using Sigil.Web.Components.Pages.Settings.Secrets;

namespace Sigil.Components.Tests.Settings;

public sealed class SecretsPageTests : IDisposable
{
    private readonly PageContext _page = new();

    [Fact]
    public void Secrets_AreListed_WithWhereTheyMayGo()
    {
        _page.Secrets.Add("github", "api.github.com");
        _page.Secrets.Add("nowhere");

        var page = _page.Render<SecretsPage>();

        Assert.Contains("secret://github", page.Find("[data-secret-name=github]").TextContent, StringComparison.Ordinal);
        Assert.Equal("api.github.com", page.Find("[data-secret-name=github] .patterns code").TextContent);
        Assert.Contains("it never leaves", page.Find("[data-secret-name=nowhere]").TextContent, StringComparison.Ordinal);
        Assert.Contains("never used", page.Find("[data-secret-name=github]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void NewSecret_IsSavedAsWritten_AndItsValueIsNowhereOnThePage()
    {
        var page = Begin();
        page.Find("#secret-new-name").Input("github");
        page.Find("#secret-new-value").Input("CANARY-value");
        page.Find("#secret-new-hosts").Input(" api.github.com \n\n*.example.com");

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("is saved", page.Markup, StringComparison.Ordinal));
        var draft = Assert.Single(_page.Secrets.Drafts);
        Assert.Equal("CANARY-value", draft.Value!.Reveal());
        Assert.Equal(["api.github.com", "*.example.com"], draft.Hosts);
        Assert.DoesNotContain("CANARY", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Change_WithAnEmptyValue_KeepsTheStoredOne()
    {
        _page.Secrets.Add("github", "api.github.com", "uploads.github.com");
        var page = _page.Render<SecretsPage>();
        page.Find("[aria-label='Change “github”']").Click();
        page.Find("#secret-github-hosts").Input("api.github.com");

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Null(Assert.Single(_page.Secrets.Drafts).Value));
    }

    [Fact]
    public void Refusal_IsSaidAtItsField_AndTheValueIsGone()
    {
        _page.Secrets.Refusal = new SigilError(ErrorCodes.SecretInvalid, "That is no list of hosts.", "hosts");
        var page = Begin();
        page.Find("#secret-new-name").Input("github");
        page.Find("#secret-new-value").Input("CANARY-value");

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal("true", page.Find("#secret-new-hosts").GetAttribute("aria-invalid")));
        Assert.DoesNotContain("CANARY", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Remove_AfterTheQuestion_IsGone()
    {
        _page.Secrets.Add("github");
        _page.AnswerDialogs(yes: true);
        var page = _page.Render<SecretsPage>();

        page.Find("[aria-label='Remove “github”']").Click();

        page.WaitForAssertion(() => Assert.Contains("There are no secrets.", page.Markup, StringComparison.Ordinal));
    }

    public void Dispose() => _page.Dispose();

    private IRenderedComponent<SecretsPage> Begin()
    {
        var page = _page.Render<SecretsPage>();
        page.Find(".page-head button").Click();
        return page;
    }
}
