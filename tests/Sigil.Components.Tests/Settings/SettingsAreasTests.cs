// SPDX-License-Identifier: Apache-2.0

using System.Reflection;
using Bunit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Sigil.Components.Tests.Fakes;
using Sigil.Domain.Identity;
using Sigil.Web.Components.Pages.Settings;

namespace Sigil.Components.Tests.Settings;

public sealed class SettingsAreasTests : IDisposable
{
    private readonly PageContext _page = new();

    [Fact]
    public void EveryArea_HasItsPage_WhichAsksForTheSamePermission()
    {
        Assert.All(SettingsAreas.All, area =>
        {
            var page = Assert.Single(
                typeof(SettingsAreas).Assembly.GetTypes(), type => type.GetCustomAttributes<RouteAttribute>().Any(route => route.Template == area.Url));
            Assert.Contains(page.GetCustomAttributes<AuthorizeAttribute>(), authorize => authorize.Policy == area.Permission);
        });
    }

    [Fact]
    public void Areas_AreShownOnlyToThoseWhoMayUseThem()
    {
        var page = _page.Render<SettingsPage>();
        var shown = page.FindAll("a.thing").Select(link => link.GetAttribute("href")).ToArray();

        var without = SettingsAreas.All.Where(area => area.Permission == Permissions.AdminUsers).Select(area => area.Url).ToArray();
        _page.Authorization.SetPolicies(Permissions.AccountRead);
        page = _page.Render<SettingsPage>();

        Assert.NotEmpty(without);
        Assert.All(without, url => Assert.Contains(url, shown));
        Assert.All(without, url => Assert.Empty(page.FindAll($"a[href='{url}']")));
    }

    public void Dispose() => _page.Dispose();
}
