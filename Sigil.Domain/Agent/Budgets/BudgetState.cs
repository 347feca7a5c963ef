// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Budgets;

/// <summary>A limit and how much of it is used.</summary>
/// <param name="Scope">Whose use it counts.</param>
/// <param name="Id">The user, workspace or session; empty for the gateway.</param>
/// <param name="Window">How long use counts.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Limit">Tokens or US dollars.</param>
/// <param name="Used">The same, so far.</param>
/// <param name="ResetsAt">When counting begins again; null for a session, whose use counts for ever.</param>
public sealed record BudgetState(BudgetScope Scope, string Id, BudgetWindow Window, BudgetMeasure Measure, decimal Limit, decimal Used, DateTimeOffset? ResetsAt)
{
    /// <summary>Part of a limit that is used when a warning is due.</summary>
    public const decimal WarnAt = 0.8m;

    /// <summary>What is left.</summary>
    public decimal Left => Math.Max(0, Limit - Used);

    /// <summary>Whether nothing is left.</summary>
    public bool Exhausted => Used >= Limit;

    /// <summary>Whether so much is used that people should know.</summary>
    public bool Warns => Used >= Limit * WarnAt;
}
