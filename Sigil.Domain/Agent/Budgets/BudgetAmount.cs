// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Budgets;

/// <summary>Tokens and what they cost.</summary>
/// <param name="Tokens">Read and written.</param>
/// <param name="NanoUsd">Billionths of a US dollar: whole numbers add up without rounding.</param>
internal readonly record struct BudgetAmount(long Tokens, long NanoUsd)
{
    private const decimal Billion = 1_000_000_000m;

    /// <summary>Dollars as they are counted; more than any limit becomes the largest number there is.</summary>
    public static long Nano(decimal usd) => (long)Math.Min(Math.Ceiling(usd * Billion), long.MaxValue / 4);

    /// <summary>Dollars for people.</summary>
    public static decimal Usd(long nanoUsd) => nanoUsd / Billion;

    public BudgetAmount Add(BudgetAmount other) => new(Tokens + other.Tokens, NanoUsd + other.NanoUsd);

    public BudgetAmount Take(BudgetAmount other) => new(Math.Max(0, Tokens - other.Tokens), Math.Max(0, NanoUsd - other.NanoUsd));
}
