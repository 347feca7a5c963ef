// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Events;

namespace Sigil.Domain.Sessions;

/// <summary>A turn came a step further; for the session's owner only.</summary>
public sealed record TurnEvent(string Type, WorkspaceId WorkspaceId, UserId Owner, SessionId SessionId, TurnId TurnId) : GatewayEvent(GatewayEventTypes.Turn, Type)
{
    /// <summary>How it ended; null before the end.</summary>
    public TurnStatus? Status { get; init; }

    /// <summary>The model that answered, or was asked for; null before the end.</summary>
    public ModelReference? Model { get; init; }

    /// <summary>What it consumed; null before the end, and when no vendor said.</summary>
    public TokenUsage? Usage { get; init; }

    /// <summary>US dollars; null when that is not known.</summary>
    public decimal? CostUsd { get; init; }

    /// <summary>Code of the error that ended it, or null.</summary>
    public string? ErrorCode { get; init; }
}
