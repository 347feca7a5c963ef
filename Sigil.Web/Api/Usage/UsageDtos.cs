// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Api.Usage;

/// <summary>What models were used for.</summary>
/// <param name="From">The first moment.</param>
/// <param name="To">The first moment after it.</param>
/// <param name="Entries">By time, then by name.</param>
/// <param name="Limits">Your limits and how much of them is used; with <c>all</c> the gateway's too.</param>
internal sealed record UsageAnswer(DateTimeOffset From, DateTimeOffset To, IReadOnlyList<UsageEntryView> Entries, IReadOnlyList<BudgetView> Limits);

/// <summary>The use of one hour or day.</summary>
/// <param name="Start">Where it begins; UTC.</param>
/// <param name="Name">The workspace, user or model; null where the report tells nothing apart.</param>
/// <param name="Calls">Model calls.</param>
/// <param name="InputTokens">Tokens read, cached ones included.</param>
/// <param name="OutputTokens">Tokens written.</param>
/// <param name="CacheReadTokens">Of those read: from the vendor's cache.</param>
/// <param name="CacheWriteTokens">Of those read: into the vendor's cache.</param>
/// <param name="CostUsd">What those calls cost whose model has a price.</param>
/// <param name="UnpricedCalls">Calls whose model has none.</param>
/// <param name="EstimatedCalls">Calls whose tokens are an estimate.</param>
internal sealed record UsageEntryView(
    DateTimeOffset Start, string? Name, long Calls, long InputTokens, long OutputTokens, long CacheReadTokens, long CacheWriteTokens, decimal CostUsd, long UnpricedCalls, long EstimatedCalls);

/// <summary>A limit and how much of it is used.</summary>
internal sealed record BudgetView(string Scope, string Id, string Window, string Measure, decimal Limit, decimal Used, decimal Left, DateTimeOffset? ResetsAt);
