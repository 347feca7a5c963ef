// SPDX-License-Identifier: Apache-2.0

using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Sigil.Components.Tests.Fakes;
using Sigil.Domain.Sessions;
using Sigil.Web.Components.Listing;
using Sigil.Web.Components.Pages.Sessions;

namespace Sigil.Components.Tests.Pages;

public sealed class SessionsPageTests : IDisposable
{
    private readonly PageContext _page = new();

    [Fact]
    public void ActiveAndArchived_AreTwoViews()
    {
        _page.Gateway.AddSession("here");
        Archive("put away");

        Assert.Equal(["here"], Titles(Open("/sessions")));
        var archived = Open("/sessions?show=archived");
        Assert.Equal(["put away"], Titles(archived));
        Assert.Equal("Archived", archived.Find(".views [aria-current]").TextContent);
    }

    [Fact]
    public void Archive_SaysSo_AndCanBeTakenBack()
    {
        _page.Gateway.AddSession("mine");
        var page = Open("/sessions");

        page.Find("button[title=Archive]").Click();
        page.WaitForAssertion(() => Assert.Contains("“mine” is archived.", page.Find(".moved").TextContent, StringComparison.Ordinal));
        Assert.Empty(Titles(page));

        page.Find(".moved button").Click();
        page.WaitForAssertion(() => Assert.Equal(["mine"], Titles(page)));
        Assert.Equal("", page.Find(".moved").TextContent.Trim());
    }

    [Fact]
    public void BringBack_LeavesTheArchive()
    {
        Archive("put away");
        var page = Open("/sessions?show=archived");

        page.Find("button[title='Bring back']").Click();

        page.WaitForAssertion(() => Assert.Contains("is active again", page.Find(".moved").TextContent, StringComparison.Ordinal));
        Assert.Equal(SessionStatus.Active, _page.Gateway.Sessions.Single().Status);
        Assert.Contains("Nothing is archived here.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Archive_FollowsWhatIsArchivedElsewhere()
    {
        var session = _page.Gateway.AddSession("mine");
        var page = Open("/sessions?show=archived");
        Assert.Empty(Titles(page));

        await _page.Services.GetRequiredService<SessionList>().SetStatusAsync(session, SessionStatus.Archived, default);

        page.WaitForAssertion(() => Assert.Equal(["mine"], Titles(page)));
    }

    [Fact]
    [Trait("attack", "PI-O3")]
    public void HostileTitle_IsSpelledOut_WhereItIsSaid()
    {
        _page.Gateway.AddSession("<b>\u202Etxt.exe");
        var page = Open("/sessions");

        page.Find("button[title=Archive]").Click();

        page.WaitForAssertion(() => Assert.Contains("“<b>⟨U+202E⟩txt.exe” is archived.", page.Find(".moved").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("b"));
    }

    public void Dispose() => _page.Dispose();

    private static string[] Titles(IRenderedComponent<SessionsPage> page) => [.. page.FindAll("[data-session] .title").Select(title => title.TextContent)];

    private void Archive(string title)
    {
        _page.Gateway.AddSession(title);
        _page.Gateway.Sessions[0] = _page.Gateway.Sessions[0] with { Status = SessionStatus.Archived };
    }

    private IRenderedComponent<SessionsPage> Open(string address)
    {
        _page.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return _page.Render<SessionsPage>();
    }
}
