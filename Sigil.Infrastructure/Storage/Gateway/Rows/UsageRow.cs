// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Storage.Gateway.Rows;

/// <summary>What one user's turns in one workspace took of one model in one hour; the table's shape for the migrations, the rows are written and read by statements.</summary>
internal sealed class UsageRow
{
    /// <summary>Start of the hour, UTC.</summary>
    public long Hour { get; set; }

    public required string WorkspaceId { get; set; }

    public required string UserId { get; set; }

    public required string Model { get; set; }

    public long Calls { get; set; }

    public long InputTokens { get; set; }

    public long OutputTokens { get; set; }

    public long CacheReadTokens { get; set; }

    public long CacheWriteTokens { get; set; }

    /// <summary>Billionths of a US dollar: whole numbers add up without rounding.</summary>
    public long CostNanoUsd { get; set; }

    /// <summary>Calls whose model has no price.</summary>
    public long UnpricedCalls { get; set; }

    /// <summary>Calls whose usage the vendor left out or gave absurdly, and was estimated.</summary>
    public long EstimatedCalls { get; set; }
}
