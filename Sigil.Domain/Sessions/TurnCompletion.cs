// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Sessions;

/// <summary>What is committed when a turn ends: the last messages and how it ended, in one transaction.</summary>
public sealed record TurnCompletion
{
    public required WorkspaceId WorkspaceId { get; init; }

    public required SessionId SessionId { get; init; }

    public required TurnId TurnId { get; init; }

    public required TurnStatus Status { get; init; }

    /// <summary>Messages not stored yet, oldest first.</summary>
    public IReadOnlyList<Message> Messages { get; init; } = [];

    public ModelReference? Model { get; init; }

    /// <summary>Summed over the model calls of the turn; null when none of them said.</summary>
    public TokenUsage? Usage { get; init; }

    public decimal? CostUsd { get; init; }

    public string? StopReason { get; init; }

    public string? ErrorCode { get; init; }

    public string? ErrorMessage { get; init; }

    public string? ErrorFix { get; init; }

    /// <summary>Text that had streamed and is in no message.</summary>
    public string? PartialText { get; init; }

    public required DateTimeOffset EndedAt { get; init; }
}
