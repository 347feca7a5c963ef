// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Budgets;

/// <summary>What models were used for.</summary>
/// <param name="From">The first moment.</param>
/// <param name="To">The first moment after it.</param>
/// <param name="Lines">By time, then by name.</param>
/// <param name="Limits">The limits that concern whoever asks, in the personal workspace, and how much of them is used.</param>
public sealed record UsageReport(DateTimeOffset From, DateTimeOffset To, IReadOnlyList<UsageLine> Lines, IReadOnlyList<BudgetState> Limits);
