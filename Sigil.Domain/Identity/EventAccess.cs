// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Security;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Identity;

/// <summary>Asked for each event anew, so that a membership that ended ends here too.</summary>
internal sealed class EventAccess(IWorkspaceAccess workspaces) : IEventAccess
{
    public ValueTask<bool> AdmitsAsync(Caller caller, GatewayEvent gatewayEvent, CancellationToken cancellationToken) => gatewayEvent switch
    {
        SessionEvent session => OwnAsync(caller, session.Owner, session.WorkspaceId, cancellationToken),
        TurnEvent turn => OwnAsync(caller, turn.Owner, turn.WorkspaceId, cancellationToken),
        ProviderEvent or ConfigurationEvent => new(caller.Permissions.Contains(Permissions.StatusRead)),
        WorkspaceEvent workspace => new(caller.Permissions.Contains(Permissions.AdminWorkspaces) || (caller.Permissions.Contains(Permissions.WorkspacesRead) && workspace.Members.Contains(caller.UserId))),
        UserEvent user => new(caller.Permissions.Contains(Permissions.AdminUsers) || (caller.Permissions.Contains(Permissions.AccountRead) && user.UserId == caller.UserId)),
        BudgetEvent budget => new(caller.Permissions.Contains(Permissions.AdminUsage) || (caller.Permissions.Contains(Permissions.AccountRead) && budget.UserId == caller.UserId)),
        ApprovalEvent approval => new(approval.UserId == caller.UserId && caller.Holds(Permissions.ApprovalsAnswer)),
        SecretEvent => new(caller.Permissions.Contains(Permissions.AdminSecrets)),
        AuditEvent => new(caller.Permissions.Contains(Permissions.AdminAudit)),
        DrainingEvent or ResyncEvent => new(true),
        _ => new(false),
    };

    private async ValueTask<bool> OwnAsync(Caller caller, UserId owner, WorkspaceId workspaceId, CancellationToken cancellationToken)
        => owner == caller.UserId
            && caller.Permissions.Contains(Permissions.SessionsRead)
            && (await workspaces.OpenAsync(caller, workspaceId, cancellationToken).ConfigureAwait(false)).Succeeded;
}
