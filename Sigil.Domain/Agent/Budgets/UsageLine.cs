// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Agent.Budgets;

/// <summary>One line of a report.</summary>
/// <param name="Start">Where its hour or day begins; UTC.</param>
/// <param name="Name">The workspace, user or model; null where nothing is told apart.</param>
/// <param name="Calls">Model calls.</param>
/// <param name="Usage">Tokens.</param>
/// <param name="CostUsd">What those calls cost whose model has a price.</param>
/// <param name="UnpricedCalls">Calls whose model has none.</param>
/// <param name="EstimatedCalls">Calls whose tokens are an estimate.</param>
public sealed record UsageLine(DateTimeOffset Start, string? Name, long Calls, TokenUsage Usage, decimal CostUsd, long UnpricedCalls, long EstimatedCalls);
