// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Domain.Workspaces;

namespace Sigil.Domain.Identity;

/// <summary>Membership decides, and nothing else: no role opens a workspace whose member one is not, and a deleted one admits nobody.</summary>
internal sealed class WorkspaceAccess(IWorkspaceStore workspaces) : IWorkspaceAccess
{
    public async ValueTask<Outcome<Workspace>> OpenAsync(Caller caller, WorkspaceId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var workspace = id == default ? null : await workspaces.FindAsync(id, cancellationToken);
        return workspace is not null && workspace.Admits(caller.UserId) ? workspace : SigilError.NotFound("workspace");
    }

    public async ValueTask<IReadOnlyList<Workspace>> ListAsync(Caller caller, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var all = await workspaces.ListAsync(cancellationToken);
        return [.. all.Where(workspace => workspace.Admits(caller.UserId))];
    }
}
