// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Security.Capabilities;

namespace Sigil.Domain.Workspaces;

/// <summary>An isolation scope: its own sessions, members and tool policy.</summary>
public sealed record Workspace
{
    public required WorkspaceId Id { get; init; }

    /// <summary>For people, and part of the system prompt; up to 2,000 characters.</summary>
    public string Description { get; init; } = "";

    /// <summary>Who may use it; nobody else, whatever their role. An empty list admits nobody.</summary>
    public IReadOnlyList<UserId> Members { get; init; } = [];

    /// <summary>Capabilities its tools may use; empty allows none.</summary>
    public CapabilitySet ToolAllow { get; init; } = CapabilitySet.Empty;

    /// <summary>Capabilities denied whatever else allows them.</summary>
    public CapabilitySet ToolDeny { get; init; } = CapabilitySet.Empty;

    /// <summary>The workspace's own model, or null for the default one.</summary>
    public ModelReference? Model { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>True while <c>sigil.yaml</c> describes it: then nothing else changes it.</summary>
    public bool Managed { get; init; }

    /// <summary>When it was deleted; it admits nobody since, and is gone for good after <see cref="WorkspaceRetention"/>. Null for one that is in use.</summary>
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>Rises with every change; set by the store.</summary>
    public long Revision { get; init; }

    /// <summary>Whether the user may use it: a member of a workspace that was not deleted, whatever their role.</summary>
    public bool Admits(UserId userId) => DeletedAt is null && userId != default && Members.Contains(userId);
}
