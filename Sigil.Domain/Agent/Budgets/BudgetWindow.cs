// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Budgets;

/// <summary>How long use counts against a limit. Hours and days are those of the clock in UTC, so that anybody can say when they end.</summary>
public enum BudgetWindow
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>As long as the session exists.</summary>
    Session,

    /// <summary>From one full hour to the next.</summary>
    Hour,

    /// <summary>From midnight to midnight.</summary>
    Day,
}
