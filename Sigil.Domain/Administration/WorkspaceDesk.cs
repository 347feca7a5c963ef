// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Domain.Workspaces;

namespace Sigil.Domain.Administration;

/// <summary>The one way from a caller to a workspace's settings. It opens no session: that takes membership (<see cref="IWorkspaceAccess"/>).</summary>
internal sealed class WorkspaceDesk(IWorkspaceStore workspaces, TimeProvider time)
{
    private static readonly SigilError Managed = new(
        ErrorCodes.WorkspaceManaged, "This workspace is described in sigil.yaml.", Fix: "Change it in sigil.yaml, or take it out of the file to manage it here.");

    /// <summary>True when the caller sees the workspace's settings, deleted or not.</summary>
    public static bool Sees(Caller caller, Workspace workspace)
        => caller.Permissions.Contains(Permissions.AdminWorkspaces) || caller.UserId != default && workspace.Members.Contains(caller.UserId);

    /// <summary>The workspace to read.</summary>
    public async ValueTask<Outcome<Workspace>> ReadAsync(Caller caller, WorkspaceId id, CancellationToken cancellationToken)
        => caller.Missing(Permissions.WorkspacesRead) is { } missing ? missing
            : await FindAsync(caller, id, cancellationToken) is { DeletedAt: null } workspace ? workspace
            : SigilError.NotFound("workspace");

    /// <summary>The workspace to change; only for whoever holds the gate.</summary>
    public async ValueTask<Outcome<Workspace>> ChangeAsync(Caller caller, WorkspaceId id, long? expected, CancellationToken cancellationToken)
    {
        if (caller.Missing(Permissions.WorkspacesWrite) is { } missing)
        {
            return missing;
        }

        if (await FindAsync(caller, id, cancellationToken) is not { DeletedAt: null } workspace)
        {
            return SigilError.NotFound("workspace");
        }

        return workspace.Managed ? Managed : Revisions.Mismatch("workspace", workspace.Revision, expected) is { } mismatch ? mismatch : workspace;
    }

    /// <summary>The workspace to bring back, deleted or not; only for whoever holds the gate.</summary>
    public async ValueTask<Outcome<Workspace>> RestoreAsync(Caller caller, WorkspaceId id, CancellationToken cancellationToken)
        => caller.Missing(Permissions.WorkspacesWrite) is { } missing ? missing
            : await FindAsync(caller, id, cancellationToken) is { } workspace && !IsOver(workspace) ? workspace
            : SigilError.NotFound("workspace");

    /// <summary>True when the workspace's days of grace are over, whether or not it was swept away yet.</summary>
    public bool IsOver(Workspace workspace) => WorkspaceRetention.PurgedAt(workspace) <= time.GetUtcNow();

    private async ValueTask<Workspace?> FindAsync(Caller caller, WorkspaceId id, CancellationToken cancellationToken)
        => id != default && await workspaces.FindAsync(id, cancellationToken) is { } workspace && Sees(caller, workspace) ? workspace : null;
}
