// SPDX-License-Identifier: Apache-2.0

using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Sigil.Components.Tests.Fakes;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Web.Components.Pages.Settings.Workspaces;

namespace Sigil.Components.Tests.Settings;

public sealed class WorkspacesPageTests : IDisposable
{
    private readonly PageContext _page = new();

    [Fact]
    public void Managed_IsMarked()
    {
        _page.Workspaces.Put(_page.Workspaces.Add("work") with { Managed = true });

        var page = _page.Render<WorkspacesPage>();

        Assert.Contains("sigil.yaml", page.Find("[data-workspace=work]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("sigil.yaml", page.Find("[data-workspace=personal]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void NoWorkspace_IsSaid()
    {
        _page.Workspaces.All.Clear();

        var page = _page.Render<WorkspacesPage>();

        Assert.Contains("You are a member of no workspace yet", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Deleted_SaysHowLongItWaits_AndIsRestored()
    {
        _page.Workspaces.Put(_page.Workspaces.Add("old") with { DeletedAt = _page.Time.GetUtcNow() });
        Navigation.NavigateTo("/settings/workspaces?show=deleted");
        var page = _page.Render<WorkspacesPage>();
        Assert.Contains("gone for good in 7 d", page.Find("[data-workspace=old]").TextContent, StringComparison.Ordinal);

        page.Find("[data-workspace=old] button").Click();

        page.WaitForAssertion(() => Assert.EndsWith("/settings/workspaces/old", Navigation.Uri, StringComparison.Ordinal));
        Assert.Null(_page.Workspaces.All[^1].DeletedAt);
    }

    [Fact]
    public void NewWorkspace_LeadsToItsPage()
    {
        var page = _page.Render<WorkspacesPage>();
        page.Find("header button").Click();
        page.Find("#workspace-id").Input("family");

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.EndsWith("/settings/workspaces/family", Navigation.Uri, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("No Slug")]
    [InlineData("../personal")]
    public void IdThatIsNone_IsSaidAtTheField(string id)
    {
        var page = _page.Render<WorkspacesPage>();
        page.Find("header button").Click();
        page.Find("#workspace-id").Input(id);

        page.Find("form").Submit();

        Assert.NotEmpty(page.FindAll("#workspace-id-error"));
        Assert.Single(_page.Workspaces.All);
    }

    [Fact]
    public void TakenId_IsSaidAtTheField()
    {
        var page = _page.Render<WorkspacesPage>();
        page.Find("header button").Click();
        page.Find("#workspace-id").Input("personal");
        _page.Workspaces.Refusal = new SigilError(ErrorCodes.StoreConflict, "The id 'personal' is taken.", "id", "Choose another one.");

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Contains("is taken. Choose another one.", page.Find("#workspace-id-error").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void WhoMayNotWrite_SeesNeitherNewNorDeleted()
    {
        _page.Authorization.SetPolicies(Permissions.WorkspacesRead);

        var page = _page.Render<WorkspacesPage>();

        Assert.Empty(page.FindAll("header button, nav.switch"));
        Assert.NotEmpty(page.FindAll("[data-workspace=personal]"));
    }

    public void Dispose() => _page.Dispose();

    private NavigationManager Navigation => _page.Services.GetRequiredService<NavigationManager>();
}
