// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Domain.Workspaces;

namespace Sigil.Domain.Administration;

/// <summary>Workspaces and their settings; never what is said in them. A caller sees the workspaces that admit them, and with <c>admin.workspaces</c> every one; any other answers
/// <c>server.entity.not_found</c> like one that does not exist. Changing needs <c>workspaces.write</c> as well, and fails with <c>workspace.managed</c> for one that <c>sigil.yaml</c> describes.
/// Every change is in the audit log before the call returns; when it cannot be, the call fails with <c>security.audit.failure</c>.</summary>
public interface IWorkspaceDirectory
{
    /// <summary>One page of workspaces, by id (<c>workspaces.read</c>).</summary>
    ValueTask<Outcome<Page<Workspace>>> ListAsync(Caller caller, WorkspaceScope scope, int limit, string? after, CancellationToken cancellationToken);

    /// <summary>The workspace (<c>workspaces.read</c>).</summary>
    ValueTask<Outcome<Workspace>> GetAsync(Caller caller, WorkspaceId id, CancellationToken cancellationToken);

    /// <summary>Makes a workspace. <c>store.conflict</c>: the id is taken, possibly by a deleted one that can still be had back.</summary>
    ValueTask<Outcome<Workspace>> CreateAsync(Caller caller, WorkspaceId id, WorkspaceSettings settings, CancellationToken cancellationToken);

    /// <summary>Changes settings. Whoever is a member no longer loses what they have running in it. <c>server.precondition.failed</c>: it is not at revision <paramref name="expected"/>; null for any.</summary>
    ValueTask<Outcome<Workspace>> ChangeAsync(Caller caller, WorkspaceId id, WorkspaceSettings settings, long? expected, CancellationToken cancellationToken);

    /// <summary>Deletes the workspace: at once for everybody and everything that runs in it, for good after <see cref="WorkspaceRetention.Grace"/>. <c>workspace.protected</c>: the gateway cannot do without it.</summary>
    ValueTask<Outcome<Workspace>> DeleteAsync(Caller caller, WorkspaceId id, long? expected, CancellationToken cancellationToken);

    /// <summary>Brings a deleted workspace back as it was. One that is in use is returned as it is.</summary>
    ValueTask<Outcome<Workspace>> RestoreAsync(Caller caller, WorkspaceId id, CancellationToken cancellationToken);
}
