// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Storage.Workspaces.Rows;

/// <summary>The table's shape for the migrations; turns are written and read by statements.</summary>
internal sealed class TurnRow
{
    public long Key { get; set; }

    public required string Id { get; set; }

    public long SessionKey { get; set; }

    public SessionRow? Session { get; set; }

    public long Sequence { get; set; }

    public int Status { get; set; }

    public string? Model { get; set; }

    public long? InputTokens { get; set; }

    public long? OutputTokens { get; set; }

    public long? CacheReadTokens { get; set; }

    public long? CacheWriteTokens { get; set; }

    /// <summary>A decimal number as text: a floating number would round money.</summary>
    public string? CostUsd { get; set; }

    public string? StopReason { get; set; }

    public string? ErrorCode { get; set; }

    public string? ErrorMessage { get; set; }

    public string? ErrorFix { get; set; }

    public string? PartialText { get; set; }

    public string? RetryOf { get; set; }

    public long AcceptedAt { get; set; }

    public long? EndedAt { get; set; }
}
