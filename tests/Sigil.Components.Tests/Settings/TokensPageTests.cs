// SPDX-License-Identifier: Apache-2.0

using System.Reflection;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Sigil.Components.Tests.Fakes;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Web.Components.Pages.Settings.Tokens;

namespace Sigil.Components.Tests.Settings;

public sealed class TokensPageTests : IDisposable
{
    private readonly PageContext _page = new();

    [Fact]
    public void Tokens_AreListed_NewestFirst_WithWhatTheyMayDo()
    {
        _page.Tokens.Add("backup", "sessions.read");
        _page.Tokens.Add("bot", "chat.send", "tool.*");

        var page = _page.Render<TokensPage>();

        Assert.Equal(["tok_2", "tok_1"], page.FindAll("[data-token]").Select(row => row.GetAttribute("data-token")));
        Assert.Equal(["chat.send", "tool.*"], page.FindAll("[data-token=tok_2] code").Select(code => code.TextContent));
        Assert.Contains("never used", page.Find("[data-token=tok_1]").TextContent, StringComparison.Ordinal);
        Assert.Contains("works until it is revoked", page.Find("[data-token=tok_1]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void NewToken_IsMadeForWhatWasChosen_AndShownOnce()
    {
        var page = Begin();
        page.Find("#token-name").Input(" backup ");
        page.Find("#token-lifetime").Change("30");
        Choose(page, "sessions.read");
        Choose(page, "chat.send");
        Choose(page, "chat.send", chosen: false);

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal(FakeTokens.Text, page.Find("[data-secret]").TextContent));
        var request = _page.Tokens.Requests.Single();
        Assert.Equal(("backup", TimeSpan.FromDays(30)), (request.Name, request.Lifetime));
        Assert.Equal(["sessions.read"], request.Permissions);
        Assert.Single(page.FindAll("[data-token]"));

        page.FindAll(".secret button").Single(button => button.TextContent == "I have kept it").Click();
        Assert.DoesNotContain(FakeTokens.Text, page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Scopes_AreThoseThatOneHas_AndNoneIsChosenBeforehand()
    {
        _page.Callers.Permissions = ["chat.send", "sessions.*", "tool.time_now"];

        var page = Begin();

        Assert.Equal(["chat.send", "sessions.read", "sessions.write", "tool.*"], page.FindAll("input[name=scope]").Select(box => box.GetAttribute("value")).Order());
        Assert.Empty(page.FindAll("input[name=scope][checked]"));
        Assert.Equal("What it may do", page.FindAll("legend").Single().TextContent);
    }

    [Fact]
    public void Owner_MayChooseEveryPermission_AndTheTools()
    {
        var page = Begin();
        var offered = page.FindAll("input[name=scope]").Select(box => box.GetAttribute("value")!).ToArray();

        var all = typeof(Permissions).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
        Assert.Equal(all.Append("tool.*").Order(), offered.Order());
    }

    [Fact]
    public void Refusal_IsSaidAtTheFieldThatItIsAbout()
    {
        var page = Begin();
        _page.Tokens.Refusal = new SigilError(ErrorCodes.RequestInvalid, "A token needs 1 to 50 permissions.", "permissions");

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("1 to 50", page.Find("#token-scopes-error").TextContent, StringComparison.Ordinal));
        Assert.Equal("token-scopes-error", page.FindAll("fieldset")[0].GetAttribute("aria-describedby"));
        Assert.Empty(page.FindAll("form .notice"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Revoke_AsksFirst(bool yes)
    {
        _page.Tokens.Add("bot", "chat.send");
        var page = _page.Render<TokensPage>();
        _page.AnswerDialogs(yes);

        page.Find("[data-token] button").Click();

        page.WaitForAssertion(() => Assert.Equal(yes, _page.Tokens.All.Single().RevokedAt is not null));
        Assert.Equal(yes ? 0 : 1, page.FindAll("[data-token]").Count);
        Assert.Equal(yes, page.Find("[role=status]").TextContent.Contains("“bot” is revoked.", StringComparison.Ordinal));
    }

    [Fact]
    public void Revoke_ThatFails_SaysSo_AndKeepsTheToken()
    {
        _page.Tokens.Add("bot", "chat.send");
        var page = _page.Render<TokensPage>();
        _page.AnswerDialogs(true);
        _page.Tokens.Refusal = new SigilError(ErrorCodes.AuditFailure, "The audit entry could not be written.");

        page.Find("[data-token] button").Click();

        page.WaitForAssertion(() => Assert.Equal("The audit entry could not be written.", page.Find(".notice .what").TextContent));
        Assert.Single(page.FindAll("[data-token]"));
    }

    [Fact]
    public void TokensThatNoLongerWork_AreShownWhenAskedFor()
    {
        _page.Tokens.Add("new", "chat.send");
        _page.Tokens.All.Add(_page.Tokens.Add("old", "chat.send") with { Id = ApiTokenId.Parse("tok_9"), RevokedAt = FakeGateway.Start });
        _page.Tokens.All[1] = _page.Tokens.All[1] with { ExpiresAt = _page.Time.GetUtcNow() };
        var page = _page.Render<TokensPage>();
        Assert.Equal(["tok_1"], page.FindAll("[data-token]").Select(row => row.GetAttribute("data-token")));

        page.Find("input[type=checkbox]").Change(true);

        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll("[data-token]").Count));
        Assert.Contains("Expired", page.Find("[data-token=tok_2]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Revoked", page.Find("[data-token=tok_9]").TextContent, StringComparison.Ordinal);
        Assert.Single(page.FindAll("[data-token] button"));
    }

    [Fact]
    public void EverybodysTokens_AreShownToThoseWhoMay_WithTheirUsers()
    {
        _page.Tokens.Add("mine", "chat.send");
        _page.Tokens.Add("hers", "chat.send");
        _page.Tokens.All[1] = _page.Tokens.All[1] with { UserId = UserId.Parse("usr_anna") };
        Assert.Single(_page.Render<TokensPage>().FindAll("[data-token]"));

        _page.Services.GetRequiredService<NavigationManager>().NavigateTo("/settings/tokens?show=all");
        var page = _page.Render<TokensPage>();

        Assert.Equal(2, page.FindAll("[data-token]").Count);
        Assert.Contains("of usr_anna", page.Find("[data-token=tok_2]").TextContent, StringComparison.Ordinal);
        _page.Authorization.SetPolicies(Permissions.AccountTokens);
        Assert.Empty(_page.Render<TokensPage>().FindAll(".switch"));
    }

    [Fact]
    [Trait("attack", "PI-O3")]
    public void HostileName_IsText_WithItsHiddenCharactersSpelledOut()
    {
        _page.Tokens.Add("<img src=x>\u202Ebackup", "chat.send");

        var page = _page.Render<TokensPage>();

        Assert.Empty(page.FindAll("img"));
        Assert.Equal("<img src=x>⟨U+202E⟩backup", page.Find(".thing-title").TextContent);
    }

    public void Dispose() => _page.Dispose();

    private static void Choose(IRenderedComponent<TokensPage> page, string scope, bool chosen = true) => page.Find($"input[value='{scope}']").Change(chosen);

    private IRenderedComponent<TokensPage> Begin()
    {
        var page = _page.Render<TokensPage>();
        page.Find(".page-head button").Click();
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("input[name=scope]")));
        return page;
    }
}
