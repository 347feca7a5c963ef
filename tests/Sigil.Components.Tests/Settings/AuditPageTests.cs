// SPDX-License-Identifier: Apache-2.0

using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Sigil.Components.Tests.Fakes;
using Sigil.Domain.Common;
using Sigil.Domain.Security.Auditing;
using Sigil.Web.Components.Pages.Settings.Audit;

namespace Sigil.Components.Tests.Settings;

public sealed class AuditPageTests : IDisposable
{
    private readonly PageContext _page = new();

    [Fact]
    public async Task Entries_AreShown_NewestFirst_AndPageByPage()
    {
        for (var i = 0; i < Domain.Common.Pages.Size + 2; i++)
        {
            await WriteAsync("gateway.started");
        }

        var page = Open("/settings/audit");
        Assert.Equal("52", page.FindAll("[data-entry]")[0].GetAttribute("data-entry"));
        Assert.Equal(Domain.Common.Pages.Size, page.FindAll("[data-entry]").Count);

        Press(page, "Show more");

        page.WaitForAssertion(() => Assert.Equal(52, page.FindAll("[data-entry]").Count));
        Assert.DoesNotContain(page.FindAll("button"), button => button.TextContent == "Show more");
    }

    [Fact]
    public async Task Search_GoesIntoTheAddress_AndOnlyThatIsShown_AndExported()
    {
        await WriteAsync("session.renamed", actor: "usr_anna");
        await WriteAsync("session.deleted", actor: "usr_ben");
        await WriteAsync("gateway.started", actor: "gateway");
        var page = Open("/settings/audit");
        page.Find("#audit-actor").Input("usr_anna");
        page.Find("#audit-action").Input("session.*");
        page.Find("#audit-result").Change("ok");
        page.Find("#audit-from").Input("2020-01-31T12:00");

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal(["1"], page.FindAll("[data-entry]").Select(row => row.GetAttribute("data-entry"))));
        Assert.EndsWith("/settings/audit?actor=usr_anna&action=session.*&result=ok&from=2020-01-31T12%3A00", _page.Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Equal(
            ["/api/v1/audit/export?actor=usr_anna&action=session.*&result=ok&from=2020-01-31T12%3A00%3A00Z&format=jsonl", "/api/v1/audit/export?actor=usr_anna&action=session.*&result=ok&from=2020-01-31T12%3A00%3A00Z&format=csv"],
            page.FindAll("a[download]").Select(link => link.GetAttribute("href")));
        Assert.Equal("usr_anna", page.Find("#audit-actor").GetAttribute("value"));
    }

    [Theory]
    [InlineData("#audit-from", "yesterday", "#audit-from-error")]
    [InlineData("#audit-to", "2020-01-31T11:00", "#audit-to-error")]
    public async Task TimeThatIsNone_IsSaidAtTheField(string field, string value, string error)
    {
        await WriteAsync("gateway.started");
        var page = Open("/settings/audit?from=2020-01-31T12%3A00");
        page.Find(field).Input(value);

        page.Find("form").Submit();

        Assert.NotEmpty(page.Find(error).TextContent);
        Assert.Empty(page.FindAll("[data-entry], a[download]"));
    }

    [Fact]
    public void AddressWithABadTime_SaysSo_AndReadsNothing()
    {
        var page = Open("/settings/audit?to=nonsense");

        Assert.NotEmpty(page.Find("#audit-to-error").TextContent);
        Assert.Empty(page.FindAll(".skeleton, [data-entry]"));
    }

    [Fact]
    public async Task NothingFound_IsSaid()
    {
        await WriteAsync("gateway.started");

        Assert.Contains("No entry is like this.", Open("/settings/audit?actor=usr_nobody").Markup, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("attack", "XS-3")]
    [Trait("attack", "PI-O3")]
    public async Task HostileEntry_IsText_WithWhatHidesTurnsOrControlsSpelledOut()
    {
        const string hostile = "<img src=x onerror=alert(1)>\u202Etxt\u001b[2J\u0007";
        await _page.Audit.AppendAsync(
            new AuditEntry { Action = hostile, Result = hostile, Actor = hostile, Plugin = hostile, Details = new Dictionary<string, string> { [hostile] = hostile } }, default);
        var page = Open("/settings/audit");

        page.Find("[data-entry] button").Click();

        const string shown = "<img src=x onerror=alert(1)>⟨U+202E⟩txt⟨U+001B⟩[2J⟨U+0007⟩";
        Assert.Empty(page.FindAll("img"));
        Assert.DoesNotContain(page.Markup, character => character is '\u202E' or '\u001b' or '\u0007');
        Assert.Equal([shown, shown, shown], page.FindAll("[data-entry] td").Skip(1).Take(3).Select(cell => cell.TextContent.Trim()));
        Assert.Contains(page.FindAll("dl div"), fact => fact.Children[0].TextContent == shown && fact.Children[1].TextContent == shown);
    }

    [Fact]
    public async Task Details_OpenAndClose_AndSayThatTheyDo()
    {
        await _page.Audit.AppendAsync(
            new AuditEntry { Action = "session.renamed", Result = "ok", Actor = "usr_anna", SessionId = SessionId.Parse("ses_1"), Details = new Dictionary<string, string> { ["door"] = "api" } }, default);
        var page = Open("/settings/audit");
        Assert.Equal("false", page.Find("[data-entry] button").GetAttribute("aria-expanded"));

        page.Find("[data-entry] button").Click();

        Assert.Equal(page.Find(".details td").Id, page.Find("[data-entry] button").GetAttribute("aria-controls"));
        Assert.Equal(["entry", "session", "door", "hash"], page.FindAll("dt").Select(name => name.TextContent));
        page.Find("[data-entry] button").Click();
        Assert.Empty(page.FindAll("dt"));
    }

    [Fact]
    public async Task Check_SaysInWordsWhatItFound()
    {
        await WriteAsync("gateway.started");
        var page = Open("/settings/audit");

        Press(page, "Check now");

        page.WaitForAssertion(() => Assert.Contains("All 1 entries are in their place", page.Find(".result").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("attack", "SH-10")]
    public async Task RightLostWhileThePageIsOpen_CountsAtTheNextAction_AndHidesWhatWasShown()
    {
        await WriteAsync("gateway.started");
        var page = Open("/settings/audit");
        Assert.Single(page.FindAll("[data-entry]"));
        _page.Callers.Permissions = ["sessions.read"];

        Press(page, "Check now");
        page.WaitForAssertion(() => Assert.Contains("admin.audit", page.Find(".notice .what").TextContent, StringComparison.Ordinal));
        Press(page, "Refresh");

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-entry]")));
        Assert.Equal(2, page.FindAll(".notice").Count);
    }

    public void Dispose() => _page.Dispose();

    private static void Press(IRenderedComponent<AuditPage> page, string text) => page.FindAll("button").Single(button => button.TextContent.Trim() == text).Click();

    private ValueTask WriteAsync(string action, string actor = "gateway") => _page.Audit.AppendAsync(new AuditEntry { Action = action, Result = "ok", Actor = actor }, default);

    private IRenderedComponent<AuditPage> Open(string address)
    {
        _page.Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return _page.Render<AuditPage>();
    }
}
