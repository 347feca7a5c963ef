// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Budgets;
using Sigil.Domain.Common;
using Sigil.Web.Configuration.Reading;
using Sigil.Web.Configuration.Schema;

namespace Sigil.Web.Configuration;

/// <summary>Turns the checked values of <c>budgets</c> into limits. What an entry leaves out is what is said for each user or workspace.</summary>
internal static class BudgetSettings
{
    public static BudgetOptions Build(ConfigValues values)
    {
        var options = new BudgetOptions();
        options.SessionTokens = Whole(values, "session_tokens") ?? options.SessionTokens;
        options.Each = Limits(values, BudgetLimits.None);
        options.Gateway = Limits(values, BudgetLimits.None, "gateway");
        foreach (var id in Names(values, "users"))
        {
            options.Users[UserId.Parse(id)] = Limits(values, options.Each, "users", id);
        }

        foreach (var id in Names(values, ConfigKeys.Workspaces))
        {
            options.Workspaces[WorkspaceId.Parse(id)] = Limits(values, options.Each, ConfigKeys.Workspaces, id);
        }

        return options;
    }

    private static IEnumerable<string> Names(ConfigValues values, string section)
        => values.Entries.Where(entry => entry.Key is [ConfigKeys.Budgets, var part, _, ..] && part == section).Select(entry => entry.Key[2]).Distinct();

    private static BudgetLimits Limits(ConfigValues values, BudgetLimits otherwise, params string[] section) => new()
    {
        HourTokens = Whole(values, [.. section, "hour_tokens"]) ?? otherwise.HourTokens,
        DayTokens = Whole(values, [.. section, "day_tokens"]) ?? otherwise.DayTokens,
        HourUsd = values.Amount([ConfigKeys.Budgets, .. section, "hour_usd"]) ?? otherwise.HourUsd,
        DayUsd = values.Amount([ConfigKeys.Budgets, .. section, "day_usd"]) ?? otherwise.DayUsd,
    };

    private static long? Whole(ConfigValues values, params string[] key) => (long?)values.Amount([ConfigKeys.Budgets, .. key]);
}
