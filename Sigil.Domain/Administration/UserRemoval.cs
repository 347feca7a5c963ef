// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Approvals;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Sessions;
using Sigil.Domain.Workspaces;

namespace Sigil.Domain.Administration;

/// <summary>Removes what a user leaves behind, and then the user. Only for whoever holds the <see cref="AdministrationGate"/>, and only for one who was shut out: nothing of theirs runs any more.</summary>
internal sealed class UserRemoval(IUserStore users, IUserIdentityStore identities, IWorkspaceStore workspaces, ISessionStore sessions, IApprovalStore approvals, WorkspaceWriter writer, IGatewayEvents events)
{
    public async ValueTask RunAsync(Caller by, UserId userId)
    {
        foreach (var workspace in await workspaces.ListAsync(CancellationToken.None))
        {
            if (workspace is { Managed: false } && workspace.Members.Contains(userId))
            {
                await writer.TakeAwayAsync(
                    by, AuditActions.MemberRemoved, workspace, workspace with { Members = [.. workspace.Members.Where(member => member != userId)] }, ("user", userId.ToString()));
            }

            await sessions.DeleteOfUserAsync(workspace.Id, userId, CancellationToken.None);
        }

        foreach (var identity in await identities.ListAsync(userId, CancellationToken.None))
        {
            await identities.RemoveAsync(identity.Id, CancellationToken.None);
        }

        await approvals.PurgeAsync(workspaceId: null, userId, sessionId: null, CancellationToken.None);

        // The user goes last: whatever stops this on the way, the same call again finds them and finishes.
        await users.RemoveAsync(userId, CancellationToken.None);
        events.Publish(new UserEvent(GatewayEventTypes.UserChanged, userId));
    }
}
