// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Storage.Gateway.Rows;

/// <summary>What a person allowed for a session or for good, within limits.</summary>
internal sealed class StandingApprovalRow : IKeyedRow
{
    public long Key { get; set; }

    public required string Id { get; set; }

    public required string WorkspaceId { get; set; }

    public required string UserId { get; set; }

    /// <summary>The one session it holds for; null: for all of that user in the workspace.</summary>
    public string? SessionId { get; set; }

    public required string Plugin { get; set; }

    public required string Tool { get; set; }

    /// <summary>What the arguments must be, as JSON.</summary>
    public required string Constraints { get; set; }

    public required string CreatedBy { get; set; }

    public long CreatedAt { get; set; }

    public long? ExpiresAt { get; set; }
}
