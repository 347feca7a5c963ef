// SPDX-License-Identifier: Apache-2.0

using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Sigil.Components.Tests.Fakes;
using Sigil.Domain.Common;
using Sigil.Web.Components.Pages.Settings.SignIns;

namespace Sigil.Components.Tests.Settings;

public sealed class SignInsPageTests : IDisposable
{
    private const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private readonly PageContext _page = new();

    [Fact]
    public void ThisBrowser_IsFirst_AndSignsOutByItsForm()
    {
        _page.SignIns.Add(Firefox);
        _page.SignIns.Add("curl");

        var page = _page.Render<SignInsPage>();

        Assert.Equal(["sgn_1", "sgn_2"], page.FindAll("[data-sign-in]").Select(row => row.GetAttribute("data-sign-in")));
        Assert.Contains("This browser", page.Find("[data-sign-in=sgn_1]").TextContent, StringComparison.Ordinal);
        Assert.Equal("/logout", page.Find("[data-sign-in=sgn_1] form").GetAttribute("action"));
        Assert.Empty(page.FindAll("[data-sign-in=sgn_2] form"));
    }

    [Fact]
    public void OneOther_IsSignedOut_AfterAQuestion()
    {
        _page.SignIns.Add(Firefox);
        _page.SignIns.Add(Firefox);
        var page = _page.Render<SignInsPage>();
        _page.AnswerDialogs(true);

        page.Find("[data-sign-in=sgn_2] button").Click();

        page.WaitForAssertion(() => Assert.Equal("Firefox on Linux is signed out.", page.Find("[role=status]").TextContent.Trim()));
        Assert.Single(page.FindAll("[data-sign-in]"));
        Assert.Empty(page.FindAll(".page-head button"));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 3)]
    public void AllOthers_AreSignedOut_AfterAQuestion_AndThisOneStays(bool yes, int left)
    {
        _page.SignIns.Add(Firefox);
        _page.SignIns.Add(Firefox);
        _page.SignIns.Add("curl");
        var page = _page.Render<SignInsPage>();
        _page.AnswerDialogs(yes);

        page.Find(".page-head button").Click();

        page.WaitForAssertion(() => Assert.Equal(left, page.FindAll("[data-sign-in]").Count));
        Assert.Null(_page.SignIns.All[0].RevokedAt);
        Assert.Equal(yes, page.Find("[role=status]").TextContent.Contains("Signed out: 2 browsers.", StringComparison.Ordinal));
    }

    [Fact]
    public void AllOthers_WhereOneFails_SaysSo_AndShowsWhatIsLeft()
    {
        _page.SignIns.Add(Firefox);
        _page.SignIns.Stubborn = _page.SignIns.Add(Firefox).Id;
        _page.SignIns.Add("curl");
        var page = _page.Render<SignInsPage>();
        _page.AnswerDialogs(true);

        page.Find(".page-head button").Click();

        page.WaitForAssertion(() => Assert.Equal("The entry could not be written.", page.Find(".notice .what").TextContent));
        Assert.Equal(2, page.FindAll("[data-sign-in]").Count);
    }

    [Fact]
    public void EverybodysBrowsers_AreShownWithTheirUsers_AndNotSignedOutAllAtOnce()
    {
        _page.SignIns.Add(Firefox);
        _page.SignIns.Add(Firefox);
        _page.SignIns.All[1] = _page.SignIns.All[1] with { UserId = UserId.Parse("usr_anna") };
        Assert.Single(_page.Render<SignInsPage>().FindAll("[data-sign-in]"));

        _page.Services.GetRequiredService<NavigationManager>().NavigateTo("/settings/sign-ins?show=all");
        var page = _page.Render<SignInsPage>();

        Assert.Contains("of usr_anna", page.Find("[data-sign-in=sgn_2]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".page-head button"));
    }

    [Fact]
    public void SignedOut_IsSaid()
    {
        _page.Callers.SignedOut = true;

        var page = _page.Render<SignInsPage>();

        Assert.Equal("You are no longer signed in.", page.Find(".notice .what").TextContent);
        Assert.Empty(page.FindAll(".skeleton"));
    }

    [Theory]
    [InlineData(Firefox, "Firefox on Linux")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0", "Edge on Windows")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15", "Safari on macOS")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile/15E148 Safari/604.1", "Safari on iPhone")]
    [InlineData("Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36", "Chrome on Android")]
    [InlineData("curl/8.0", "A browser")]
    [InlineData(null, "A browser")]
    public void Browser_IsNamedInWords(string? userAgent, string expected) => Assert.Equal(expected, BrowserWords.Of(userAgent));

    [Fact]
    [Trait("attack", "PI-O3")]
    public void HostileUserAgent_IsText_WithItsHiddenCharactersSpelledOut()
    {
        _page.SignIns.Add("<script>alert(1)</script>\u001b[31m\u202E");

        var page = _page.Render<SignInsPage>();

        Assert.Empty(page.FindAll("script"));
        Assert.Equal("<script>alert(1)</script>⟨U+001B⟩[31m⟨U+202E⟩", page.Find("bdi.help").TextContent);
    }

    public void Dispose() => _page.Dispose();
}
