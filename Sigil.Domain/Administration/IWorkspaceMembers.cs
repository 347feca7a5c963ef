// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Domain.Workspaces;

namespace Sigil.Domain.Administration;

/// <summary>Who a workspace admits. Rights and errors are those of <see cref="IWorkspaceDirectory"/>.</summary>
public interface IWorkspaceMembers
{
    /// <summary>One page of members, by id (<c>workspaces.read</c>).</summary>
    ValueTask<Outcome<Page<WorkspaceMember>>> ListAsync(Caller caller, WorkspaceId id, int limit, string? after, CancellationToken cancellationToken);

    /// <summary>Admits a user that exists (<c>workspaces.write</c>); one who is a member stays one.</summary>
    ValueTask<Outcome<WorkspaceMember>> AddAsync(Caller caller, WorkspaceId id, UserId userId, long? expected, CancellationToken cancellationToken);

    /// <summary>Shuts a member out (<c>workspaces.write</c>) at once: what they have running in the workspace is cancelled. Returns the workspace as it is now.</summary>
    ValueTask<Outcome<Workspace>> RemoveAsync(Caller caller, WorkspaceId id, UserId userId, long? expected, CancellationToken cancellationToken);
}
