// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Security.Approvals;

/// <summary>What a person allowed beyond one call: calls of one tool, for themselves, in one workspace, within narrow limits.</summary>
public sealed record StandingApproval
{
    public required ApprovalId Id { get; init; }

    public required WorkspaceId WorkspaceId { get; init; }

    /// <summary>Who allowed it, and for whose turns it counts.</summary>
    public required UserId UserId { get; init; }

    /// <summary>The one session it holds for; null for all of that user in the workspace.</summary>
    public SessionId? SessionId { get; init; }

    public required string Plugin { get; init; }

    public required string Tool { get; init; }

    /// <summary>What every argument has to be.</summary>
    public required IReadOnlyList<ArgumentConstraint> Constraints { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
