// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Sessions;

/// <summary>One message of a person and everything that answered it.</summary>
public sealed record Turn
{
    public required TurnId Id { get; init; }

    public required SessionId SessionId { get; init; }

    /// <summary>Position in the session, ascending in the order of acceptance.</summary>
    public required long Sequence { get; init; }

    public required TurnStatus Status { get; init; }

    /// <summary>The model that answered, or was asked for; null before it is known.</summary>
    public ModelReference? Model { get; init; }

    /// <summary>Summed over the model calls of the turn; null before it ended, and when no vendor said.</summary>
    public TokenUsage? Usage { get; init; }

    /// <summary>Cost in US dollars; null when a price is unknown, never zero instead.</summary>
    public decimal? CostUsd { get; init; }

    /// <summary>Why the model stopped (<c>stop</c>, <c>length</c>, <c>refusal</c>), or null.</summary>
    public string? StopReason { get; init; }

    /// <summary>Code of the error that ended it, or null.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>What the user was told about that error, or null.</summary>
    public string? ErrorMessage { get; init; }

    /// <summary>What the user was told to do about it, or null.</summary>
    public string? ErrorFix { get; init; }

    /// <summary>Text that had streamed when the turn was cut, where it was not stored as a message.</summary>
    public string? PartialText { get; init; }

    /// <summary>The turn this one replaced, or null.</summary>
    public TurnId? RetryOf { get; init; }

    public required DateTimeOffset AcceptedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }
}
