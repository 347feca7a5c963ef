// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Agent.Budgets;

/// <summary>What one user's turns in one workspace took of one model in one hour, or in one day where days are asked for.</summary>
/// <param name="Hour">Where the hour, or day, begins; UTC.</param>
/// <param name="WorkspaceId">Where.</param>
/// <param name="UserId">Who.</param>
/// <param name="Model">provider/model.</param>
/// <param name="Usage">Tokens.</param>
public sealed record UsageHour(DateTimeOffset Hour, WorkspaceId WorkspaceId, UserId UserId, string Model, TokenUsage Usage)
{
    /// <summary>Model calls.</summary>
    public long Calls { get; init; } = 1;

    /// <summary>What the calls cost whose model has a price, in billionths of a US dollar.</summary>
    public long CostNanoUsd { get; init; }

    /// <summary>Calls whose model has no price.</summary>
    public long UnpricedCalls { get; init; }

    /// <summary>Calls whose usage the vendor left out or gave absurdly, so that it was estimated.</summary>
    public long EstimatedCalls { get; init; }
}
