// SPDX-License-Identifier: Apache-2.0

using Bunit;
using Sigil.Components.Tests.Fakes;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security.Capabilities;
using Sigil.Web.Components.Pages.Settings.Workspaces;

namespace Sigil.Components.Tests.Settings;

public sealed class WorkspacePageTests : IDisposable
{
    private readonly PageContext _page = new();

    [Fact]
    public void Preview_SaysForEachTool_WhatDecides()
    {
        Keep(workspace => workspace with { ToolAllow = CapabilitySet.Parse(["tool.time_*"]) });

        var page = Open();

        Assert.Equal("true", page.Find("[data-tool=time_now]").GetAttribute("data-allowed"));
        Assert.Contains("“tool.time_*”", page.Find("[data-tool=time_now]").TextContent, StringComparison.Ordinal);
        Assert.Equal("false", page.Find("[data-tool=calculator]").GetAttribute("data-allowed"));
        Assert.Contains("1 of 2 tools", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Typing_ShowsWhatItWouldMean_AndSavesNothing()
    {
        var page = Open();

        page.Find("#allow").Input("tool.calculator\n");
        _page.Time.Advance(TimeSpan.FromSeconds(1));

        page.WaitForAssertion(() => Assert.Equal("true", page.Find("[data-tool=calculator]").GetAttribute("data-allowed")));
        Assert.Null(_page.Workspaces.Asked);
    }

    [Fact]
    public void TypingOnAndOn_AsksOnce()
    {
        var page = Open();
        var before = _page.Previews.Asked.Count;

        page.Find("#allow").Input("tool.c");
        page.Find("#allow").Input("tool.calc");
        page.Find("#allow").Input("tool.calculator");
        _page.Time.Advance(TimeSpan.FromSeconds(1));

        page.WaitForAssertion(() => Assert.Equal("true", page.Find("[data-tool=calculator]").GetAttribute("data-allowed")));
        Assert.Equal(before + 1, _page.Previews.Asked.Count);
    }

    [Fact]
    public void PatternThatIsNone_IsSaidAtTheField_WithItsLine()
    {
        var page = Open();

        page.Find("#allow").Input("tool.calculator\n\nNo Pattern!");
        _page.Time.Advance(TimeSpan.FromSeconds(1));

        page.WaitForAssertion(() => Assert.StartsWith("Line 3: 'No Pattern!'", page.Find("#allow-error").TextContent, StringComparison.Ordinal));
        Assert.Equal("true", page.Find("#allow").GetAttribute("aria-invalid"));
        Assert.Empty(page.FindAll("#deny-error"));
    }

    [Fact]
    public void Save_SendsOnlyWhatWasChanged()
    {
        var page = Open();
        page.Find("#description").Input("Ours");

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Saved", page.Find("form [role=status] p").ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal));
        Assert.Equal("Ours", _page.Workspaces.Asked!.Description);
        Assert.Null(_page.Workspaces.Asked.ToolAllow);
        Assert.Null(_page.Workspaces.Asked.Model);
    }

    [Fact]
    public void SomebodyElseWasFaster_IsSaid_AndWhatIsThereNowCanBeLoaded()
    {
        var page = Open();
        page.Find("#description").Input("Mine");
        Keep(workspace => workspace with { Description = "Theirs" });

        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("changed meanwhile", page.Find(".form-foot [role=alert]").TextContent, StringComparison.Ordinal));
        page.Find(".form-foot [role=alert] button").Click();

        page.WaitForAssertion(() => Assert.Equal("Theirs", page.Find("#description").GetAttribute("value")));
        Assert.Empty(page.FindAll(".form-foot [role=alert]"));
    }

    [Fact]
    public void MemberWhoComes_LeavesWhatIsBeingWrittenAlone()
    {
        _page.Users.All.Add(FakeUsers.New("usr_anna", "Anna", UserRole.Member));
        var page = Open();
        page.Find("#description").Input("Half writ");

        page.Find("#new-member").Change("usr_anna");
        page.Find("#new-member").Closest("form")!.Submit();

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-member=usr_anna]")));
        Assert.Equal("Half writ", page.Find("#description").GetAttribute("value"));
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Equal("Half writ", _page.Workspaces.All[0].Description));
    }

    [Fact]
    public void Managed_SaysWhy_AndOffersNoChange()
    {
        Keep(workspace => workspace with { Managed = true });

        var page = Open();

        Assert.Contains("sigil.yaml describes this workspace", page.Markup, StringComparison.Ordinal);
        Assert.All(page.FindAll("#description, #model, #allow, #deny"), field => Assert.True(field.HasAttribute("disabled")));
        Assert.Empty(page.FindAll("button[type=submit], .button.danger, .things button"));
        Assert.NotEmpty(page.FindAll("[data-tool]"));
    }

    [Fact]
    public void BecomesManagedMeanwhile_IsRefusedInWords()
    {
        var page = Open();
        page.Find("#description").Input("Mine");
        _page.Workspaces.Refusal = new SigilError(ErrorCodes.WorkspaceManaged, "This workspace is described in sigil.yaml.", Fix: "Change it in sigil.yaml.");

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("described in sigil.yaml", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal("Mine", page.Find("#description").GetAttribute("value"));
    }

    [Fact]
    public void UnknownWorkspace_IsSaid()
    {
        var page = _page.Render<WorkspacePage>(parameters => parameters.Add(shown => shown.Id, "<img src=x>"));

        Assert.Contains("There is no such workspace", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("img, form, .skeleton"));
    }

    public void Dispose() => _page.Dispose();

    private IRenderedComponent<WorkspacePage> Open() => _page.Render<WorkspacePage>(parameters => parameters.Add(shown => shown.Id, "personal"));

    private void Keep(Func<Domain.Workspaces.Workspace, Domain.Workspaces.Workspace> change) => _page.Workspaces.Put(change(_page.Workspaces.All[0]));
}
