// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;

namespace Sigil.Web.Api.Workspaces;

/// <summary>The workspaces that admit a caller.</summary>
internal sealed class WorkspacesHandler(IWorkspaceAccess workspaces)
{
    public async ValueTask<Outcome<WorkspaceList>> ListAsync(Caller caller, CancellationToken cancellationToken)
    {
        var admitted = await workspaces.ListAsync(caller, cancellationToken);
        return new WorkspaceList([.. admitted.Select(workspace => new WorkspaceSummary(workspace.Id.Value, workspace.Description))]);
    }

    public async ValueTask<Outcome<WorkspaceView>> GetAsync(Caller caller, WorkspaceId id, CancellationToken cancellationToken)
    {
        var opened = await workspaces.OpenAsync(caller, id, cancellationToken);
        if (!opened.Succeeded)
        {
            return opened.Error;
        }

        var workspace = opened.Value;
        return new WorkspaceView(
            workspace.Id.Value,
            workspace.Description,
            [.. workspace.Members.Select(member => member.Value)],
            workspace.Model?.ToString(),
            new ToolPolicyView(workspace.ToolAllow.Texts, workspace.ToolDeny.Texts));
    }
}
