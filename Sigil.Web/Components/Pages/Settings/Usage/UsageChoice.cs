// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Budgets;

namespace Sigil.Web.Components.Pages.Settings.Usage;

/// <summary>What the page is to show.</summary>
/// <param name="Grouping">What the lines tell apart.</param>
/// <param name="Days">How many days, today included.</param>
/// <param name="Everybody">Everybody's use rather than one's own.</param>
internal sealed record UsageChoice(UsageGrouping Grouping = UsageGrouping.None, int Days = 30, bool Everybody = false)
{
    public DateTimeOffset From(DateTimeOffset now) => new(now.UtcDateTime.Date.AddDays(1 - Days), TimeSpan.Zero);

    public UsageRequest ToRequest(DateTimeOffset now) => new() { From = From(now), Grouping = Grouping, All = Everybody };
}
