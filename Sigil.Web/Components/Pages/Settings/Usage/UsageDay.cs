// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Budgets;

namespace Sigil.Web.Components.Pages.Settings.Usage;

/// <summary>One day of the chart.</summary>
/// <param name="Start">Midnight, UTC.</param>
/// <param name="Tokens">Tokens read and written.</param>
/// <param name="CostUsd">What they cost, as far as prices are known.</param>
public sealed record UsageDay(DateTimeOffset Start, long Tokens, decimal CostUsd)
{
    /// <summary>Every day of a report, those without use too.</summary>
    public static IReadOnlyList<UsageDay> Of(UsageReport report)
    {
        var used = report.Lines.ToLookup(line => line.Start);
        var days = new List<UsageDay>();
        for (var day = report.From; day < report.To; day = day.AddDays(1))
        {
            days.Add(new UsageDay(day, used[day].Sum(line => line.Usage.Input + line.Usage.Output), used[day].Sum(line => line.CostUsd)));
        }

        return days;
    }
}
