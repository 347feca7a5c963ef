// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security;
using Sigil.Domain.Security.Capabilities;
using Sigil.Domain.Workspaces;

namespace Sigil.Domain.Identity;

internal sealed class CurrentRights(IUserStore users, IWorkspaceStore workspaces) : ICurrentRights
{
    public async ValueTask<Caller> OfAsync(Caller caller, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var user = await users.FindAsync(caller.UserId, cancellationToken);
        var role = user is { DisabledAt: null } ? RolePermissions.Of(user.Role) : CapabilitySet.Empty;

        // Almost always the role is what it was, and then there is nothing to narrow.
        return caller.Permissions.IsWithin(role) ? caller : caller with { Permissions = caller.Permissions.Narrow(role) };
    }

    public async ValueTask<Workspace> OfAsync(Workspace workspace, Caller caller, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(caller);
        var now = await workspaces.FindAsync(workspace.Id, cancellationToken);
        return now?.Admits(caller.UserId) is true ? now : workspace with { ToolAllow = CapabilitySet.Empty };
    }
}
