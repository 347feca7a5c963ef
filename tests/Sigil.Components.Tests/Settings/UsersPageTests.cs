// SPDX-License-Identifier: Apache-2.0

using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Sigil.Components.Tests.Fakes;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Web.Components.Pages.Settings.Users;

namespace Sigil.Components.Tests.Settings;

public sealed class UsersPageTests : IDisposable
{
    private readonly PageContext _page = new();

    [Fact]
    public void Users_AreListed_WithRoleAndState()
    {
        _page.Users.All.Add(FakeUsers.New("usr_gone", "Gustav", UserRole.Member) with { DisabledAt = FakeGateway.Start });

        var page = _page.Render<UsersPage>();

        Assert.Contains("You", page.Find("[data-user=usr_owner]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Owner", page.Find("[data-user=usr_owner]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Disabled", page.Find("[data-user=usr_gone]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void NewUser_IsMade_WithTheRoleChosen_AndShown()
    {
        var page = _page.Render<UsersPage>();
        page.Find("button.primary").Click();
        page.Find("#user-name").Input("Anna");
        page.Find("#user-role").Change("Guest");

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.EndsWith($"/settings/users/{_page.Users.All[^1].Id}", Navigation.Uri, StringComparison.Ordinal));
        Assert.Equal(("Anna", UserRole.Guest), (_page.Users.All[^1].Name, _page.Users.All[^1].Role));
    }

    [Fact]
    public void RefusedName_IsSaidAtTheField()
    {
        var page = _page.Render<UsersPage>();
        page.Find("button.primary").Click();
        _page.Users.Refusal = new SigilError(ErrorCodes.RequestInvalid, "A name has 1 to 100 characters.", "name");

        page.Find("form").Submit();

        page.WaitForAssertion(() => Assert.Equal("true", page.Find("#user-name").GetAttribute("aria-invalid")));
        Assert.Contains("user-name-error", page.Find("#user-name").GetAttribute("aria-describedby"), StringComparison.Ordinal);
        Assert.Contains("1 to 100", page.Find("#user-name-error").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".notice"));
    }

    [Fact]
    public void IdThatIsNone_IsSaidAtTheField_AndNobodyIsMade()
    {
        var page = _page.Render<UsersPage>();
        page.Find("button.primary").Click();
        page.Find("#user-name").Input("Anna");
        page.Find("#user-id").Input("Not an id");

        page.Find("form").Submit();

        Assert.NotEmpty(page.FindAll("#user-id-error"));
        Assert.Single(_page.Users.All);
    }

    [Fact]
    public void LostRights_AreSaid()
    {
        _page.Users.Refusal = new SigilError(ErrorCodes.Forbidden, "This needs the permission 'admin.users'.");

        var page = _page.Render<UsersPage>();

        Assert.Contains("admin.users", page.Find("[role=alert]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".skeleton"));
    }

    public void Dispose() => _page.Dispose();

    private NavigationManager Navigation => _page.Services.GetRequiredService<NavigationManager>();
}
