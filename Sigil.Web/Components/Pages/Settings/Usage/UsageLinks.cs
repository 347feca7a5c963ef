// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Sigil.Domain.Agent.Budgets;
using Sigil.Web.Navigation;

namespace Sigil.Web.Components.Pages.Settings.Usage;

/// <summary>The page's addresses: what is chosen is in them, so that it can be kept and sent.</summary>
internal static class UsageLinks
{
    /// <summary>The spans to choose from.</summary>
    public static IReadOnlyList<int> Days { get; } = [7, 30, 90];

    /// <summary>What can be told apart; users only where everybody's use is shown.</summary>
    public static IEnumerable<(UsageGrouping Grouping, string Words)> Groupings(UsageChoice choice)
    {
        yield return (UsageGrouping.None, "By day");
        yield return (UsageGrouping.Model, "By model");
        yield return (UsageGrouping.Workspace, "By workspace");
        if (choice.Everybody)
        {
            yield return (UsageGrouping.User, "By user");
        }
    }

    /// <summary>The choice that an address makes; what it does not say, or says wrongly, is the usual.</summary>
    public static UsageChoice Read(string? group, int? days, string? show) => new(
        group switch
        {
            "model" => UsageGrouping.Model,
            "workspace" => UsageGrouping.Workspace,
            "user" => UsageGrouping.User,
            _ => UsageGrouping.None,
        },
        days is { } asked && Days.Contains(asked) ? asked : new UsageChoice().Days,
        show == "all");

    public static string Page(UsageChoice choice) => SigilUrls.SettingsUsage + Query(choice, choice.Everybody ? "show=all" : null);

    public static string Csv(UsageChoice choice, DateTimeOffset now) => $"{SigilUrls.ApiRoot}/usage/csv" + Query(
        choice with { Days = new UsageChoice().Days },
        string.Create(CultureInfo.InvariantCulture, $"from={choice.From(now):yyyy-MM-dd}{(choice.Everybody ? "&all=true" : "")}"));

    private static string Query(UsageChoice choice, string? more)
    {
        string?[] parts =
        [
            choice.Grouping == UsageGrouping.None ? null : $"group={choice.Grouping.ToString().ToLowerInvariant()}",
            choice.Days == new UsageChoice().Days ? null : string.Create(CultureInfo.InvariantCulture, $"days={choice.Days}"),
            more,
        ];
        var said = string.Join('&', parts.Where(part => part is not null));
        return said.Length == 0 ? "" : "?" + said;
    }
}
