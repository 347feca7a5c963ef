// SPDX-License-Identifier: Apache-2.0

using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Sigil.Components.Tests.Fakes;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Sessions;
using Sigil.Web.Components.Layout;

namespace Sigil.Components.Tests.Pages;

public sealed class SidebarTests : IDisposable
{
    private readonly PageContext _page = new();

    [Fact]
    [Trait("attack", "XS-3")]
    [Trait("attack", "PI-O3")]
    public void HostileTitle_IsText_WithItsHiddenCharactersSpelledOut()
    {
        _page.Gateway.AddSession("<img src=x onerror=alert(1)> \u202Etxt.exe");

        var sidebar = _page.Render<Sidebar>();

        Assert.Empty(sidebar.FindAll("img"));
        Assert.Equal("<img src=x onerror=alert(1)> ⟨U+202E⟩txt.exe", sidebar.Find(".item a").TextContent);
        Assert.DoesNotContain('\u202E', sidebar.Markup);
    }

    [Fact]
    public async Task SessionsOfAnotherTab_ComeAndGoByThemselves()
    {
        _page.Gateway.AddSession("Mine");
        var sidebar = _page.Render<Sidebar>();
        _page.Gateway.AddSession("From another tab");
        var mine = _page.Gateway.Sessions.FindIndex(session => session.Title == "Mine");
        var changed = _page.Gateway.Sessions[mine] = _page.Gateway.Sessions[mine] with { Status = SessionStatus.Archived };
        var owner = (await _page.Callers.GetAsync(default)).OrThrow().UserId;
        _page.Services.GetRequiredService<IGatewayEvents>().Publish(new SessionEvent(GatewayEventTypes.SessionChanged, changed.WorkspaceId, owner, changed.Id));

        await Eventually.TrueAsync(() =>
        {
            _page.Time.Advance(TimeSpan.FromSeconds(1));
            return sidebar.Markup.Contains("From another tab", StringComparison.Ordinal);
        });
        Assert.DoesNotContain(sidebar.FindAll(".item a"), item => item.TextContent == "Mine");
    }

    [Fact]
    public void OpenSession_IsMarked()
    {
        var session = _page.Gateway.AddSession("open");
        _page.Gateway.AddSession("other");
        _page.Services.GetRequiredService<NavigationManager>().NavigateTo($"/chat/personal/{session.Id}");

        var sidebar = _page.Render<Sidebar>();

        Assert.Equal("open", sidebar.Find("[aria-current=page]").TextContent);
    }

    [Fact]
    public void Rename_InPlace_SavesWithEnter()
    {
        _page.Gateway.AddSession("old");
        var sidebar = _page.Render<Sidebar>();

        sidebar.Find("button[title=Rename]").Click();
        sidebar.Find("input[aria-label='New title']").Input("new");
        sidebar.Find("form.rename").Submit();

        Assert.Equal("new", _page.Gateway.Sessions.Single().Title);
        Assert.Equal("new", sidebar.Find(".item a").TextContent);
    }

    [Fact]
    public void Rename_LeftWithEscape_KeepsTheTitle()
    {
        _page.Gateway.AddSession("old");
        var sidebar = _page.Render<Sidebar>();

        sidebar.Find("button[title=Rename]").Click();
        sidebar.Find("input[aria-label='New title']").Input("new");
        sidebar.Find("input[aria-label='New title']").KeyDown("Escape");

        Assert.Equal("old", _page.Gateway.Sessions.Single().Title);
        Assert.Equal("old", sidebar.Find(".item a").TextContent);
    }

    [Fact]
    public void Search_WaitsForAPause_AndAsksOnce()
    {
        _page.Gateway.AddSession("needle");
        _page.Gateway.AddSession("hay");
        var sidebar = _page.Render<Sidebar>();

        sidebar.Find("input[type=search]").Input("nee");
        sidebar.Find("input[type=search]").Input("need");
        Assert.Equal(2, sidebar.FindAll(".item").Count);
        _page.Time.Advance(TimeSpan.FromMilliseconds(250));

        sidebar.WaitForAssertion(() => Assert.Equal("needle", sidebar.FindAll(".item a").Single().TextContent));
    }

    public void Dispose() => _page.Dispose();
}
