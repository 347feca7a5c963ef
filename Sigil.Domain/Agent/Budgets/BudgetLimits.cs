// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Budgets;

/// <summary>What one user, one workspace or the whole gateway may use; 0 sets no limit.</summary>
public sealed record BudgetLimits
{
    /// <summary>No limit at all.</summary>
    public static BudgetLimits None { get; } = new();

    public long HourTokens { get; init; }

    public long DayTokens { get; init; }

    public decimal HourUsd { get; init; }

    public decimal DayUsd { get; init; }

    /// <summary>Whether there is any limit.</summary>
    public bool Any => HourTokens > 0 || DayTokens > 0 || Money;

    /// <summary>Whether money is limited, so that only models with a price may be called.</summary>
    public bool Money => HourUsd > 0 || DayUsd > 0;
}
