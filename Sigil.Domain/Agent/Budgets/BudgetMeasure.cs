// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Budgets;

/// <summary>What a limit counts.</summary>
public enum BudgetMeasure
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>Tokens read and written.</summary>
    Tokens,

    /// <summary>US dollars.</summary>
    Usd,
}
