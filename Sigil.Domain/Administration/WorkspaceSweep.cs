// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Logging;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security.Approvals;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Workspaces;

namespace Sigil.Domain.Administration;

internal sealed partial class WorkspaceSweep(
    IWorkspaceStore workspaces, IWorkspaceData data, IApprovalStore approvals, WorkspaceDesk desk, AdministrationGate gate, IAuditTrail audit, ILogger<WorkspaceSweep> logger) : IWorkspaceSweep
{
    public async ValueTask<int> RunAsync(CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync(cancellationToken);
        var gone = 0;
        foreach (var workspace in (await workspaces.ListAsync(cancellationToken)).Where(desk.IsOver))
        {
            gone += await PurgeAsync(workspace, cancellationToken) ? 1 : 0;
        }

        return gone;
    }

    // The settings go last: whatever stops this on the way, the next run finds the workspace again and finishes.
    private async ValueTask<bool> PurgeAsync(Workspace workspace, CancellationToken cancellationToken)
    {
        try
        {
            await audit.AppendAsync(
                new AuditEntry
                {
                    Action = AuditActions.WorkspacePurged,
                    Result = "ok",
                    Actor = IdentityAudit.Gateway,
                    WorkspaceId = workspace.Id,
                    Details = IdentityAudit.Details(("workspace", workspace.Id.ToString()), ("deleted_at", workspace.DeletedAt?.ToString("O"))),
                },
                CancellationToken.None);
            await data.DeleteAsync(workspace.Id, cancellationToken);
            await approvals.PurgeAsync(workspace.Id, userId: null, sessionId: null, CancellationToken.None);
            await workspaces.RemoveAsync(workspace.Id, CancellationToken.None);
            return true;
        }
        catch (SigilException exception)
        {
            LogLeft(exception, workspace.Id);
            return false;
        }
    }

    [LoggerMessage(7001, LogLevel.Warning, "The deleted workspace {Workspace} could not be taken away; it is tried again later")]
    private partial void LogLeft(Exception exception, WorkspaceId workspace);
}
