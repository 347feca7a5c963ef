// SPDX-License-Identifier: Apache-2.0

using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Sigil.Components.Tests.Fakes;
using Sigil.Domain.Agent.Budgets;
using Sigil.Web.Components.Pages.Settings.Usage;

namespace Sigil.Components.Tests.Settings;

public sealed class UsagePageTests : IDisposable
{
    private readonly PageContext _page = new();

    [Fact]
    public void Usage_IsShownByDay_NewestFirst_WithAChart()
    {
        _page.Usage.Add(2, null, 1000, 0.5m);
        _page.Usage.Add(0, null, 4000, 2m, estimated: 1);

        var page = _page.Render<UsagePage>();

        var rows = page.FindAll("tbody tr");
        Assert.Equal(2, rows.Count);
        Assert.Contains("4,000", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("1 estimated", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Equal(30, page.FindAll("svg rect").Count);
        Assert.Contains("5,002 in all", page.Find(".usage-chart svg").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public void NoUse_IsSaid()
    {
        var page = _page.Render<UsagePage>();

        Assert.NotNull(page.Find("[data-usage-empty]"));
        Assert.Empty(page.FindAll("table"));
    }

    [Fact]
    public void Address_SaysWhatIsShown()
    {
        _page.Usage.Add(0, "stub/model", 10, 0, unpriced: 1);
        _page.Services.GetRequiredService<NavigationManager>().NavigateTo("/settings/usage?group=model&days=7&show=all");

        var page = _page.Render<UsagePage>();

        var asked = _page.Usage.Asked[^1];
        Assert.Equal((UsageGrouping.Model, true), (asked.Grouping, asked.All));
        Assert.Contains("stub/model", page.Find("tbody").TextContent, StringComparison.Ordinal);
        Assert.Contains("no price", page.Find("tbody").TextContent, StringComparison.Ordinal);
        Assert.Matches("^/api/v1/usage/csv\\?group=model&from=\\d{4}-\\d\\d-\\d\\d&all=true$", page.Find("a[download]").GetAttribute("href")!);
    }

    [Fact]
    public void Limits_ShowWhatIsUsed_AndWarn()
    {
        _page.Usage.Limits.Add(new BudgetState(BudgetScope.User, "usr_1", BudgetWindow.Day, BudgetMeasure.Tokens, 1000, 900, FakeGateway.Start));

        var page = _page.Render<UsagePage>();

        Assert.Contains("900 of 1,000", page.Find("#usage-limits").ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nearly used up", page.Markup, StringComparison.Ordinal);
    }

    public void Dispose() => _page.Dispose();
}
