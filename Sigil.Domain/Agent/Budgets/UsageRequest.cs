// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Budgets;

/// <summary>What a report is to show.</summary>
public sealed record UsageRequest
{
    /// <summary>The first moment; null for 30 days, or one day of hours, before the end.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The first moment after it; null for the end of today.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>By the hour rather than by the day.</summary>
    public bool Hours { get; init; }

    public UsageGrouping Grouping { get; init; }

    /// <summary>Everybody's, for those who may see it.</summary>
    public bool All { get; init; }
}
