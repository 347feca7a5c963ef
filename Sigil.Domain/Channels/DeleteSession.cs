// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Lanes;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Approvals;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Channels;

/// <summary>Deletes a caller's own session with all its messages.</summary>
internal sealed class DeleteSession(SessionAccess access, ISessionStore sessions, LaneScheduler lanes, IApprovalStore approvals, SessionAudit audit, IGatewayEvents events)
{
    public async ValueTask<Outcome<bool>> RunAsync(Caller caller, WorkspaceId workspaceId, SessionId sessionId, long? expected, CancellationToken cancellationToken)
    {
        var scope = await access.OpenAsync(caller, workspaceId, sessionId, Permissions.SessionsWrite, cancellationToken).ConfigureAwait(false);
        if (!scope.Succeeded)
        {
            return scope.Error;
        }

        // Before the lane is emptied: the end of a turn that is cancelled for it is a change of our own.
        var session = scope.Value.Session;
        if (Revisions.Mismatch("session", session.Revision, expected) is { } mismatch)
        {
            return mismatch;
        }

        if (await audit.RecordAsync(caller, session, AuditActions.SessionDeleted).ConfigureAwait(false) is { } failure)
        {
            return failure;
        }

        using var empty = await lanes.EmptyAsync(new LaneKey(workspaceId, sessionId), cancellationToken).ConfigureAwait(false);
        if (!await sessions.DeleteAsync(workspaceId, sessionId, CancellationToken.None).ConfigureAwait(false))
        {
            return SigilError.NotFound("session");
        }

        await approvals.PurgeAsync(workspaceId: null, userId: null, sessionId, CancellationToken.None).ConfigureAwait(false);
        events.Publish(session.ToEvent(GatewayEventTypes.SessionDeleted));
        return true;
    }
}
