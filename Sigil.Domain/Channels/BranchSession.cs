// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Channels.Rules;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Channels;

/// <summary>Makes a session that begins with a copy of another one's history; that one stays as it is.</summary>
internal sealed class BranchSession(SessionAccess access, ISessionStore sessions, SessionAudit audit, IGatewayEvents events, IIdSource ids, TimeProvider time)
{
    public async ValueTask<Outcome<Session>> RunAsync(
        Caller caller, WorkspaceId workspaceId, SessionId sessionId, BranchPoint upTo, string? title, CancellationToken cancellationToken)
    {
        var scope = await access.OpenAsync(caller, workspaceId, sessionId, Permissions.SessionsWrite, cancellationToken).ConfigureAwait(false);
        if (!scope.Succeeded)
        {
            return scope.Error;
        }

        if (title is not null && SessionTitle.Check(title) is { } problem)
        {
            return problem;
        }

        if (upTo is { Turn: not null, Message: not null })
        {
            return new SigilError(ErrorCodes.RequestInvalid, "A copy ends at a turn or at a message, not at both.", "from_message", "Leave out one of them.");
        }

        var original = scope.Value.Session;
        var made = CreateSession.New(caller.UserId, workspaceId, title ?? original.Title, original.Model, ids, time);
        if (await audit.RecordAsync(caller, made, AuditActions.SessionBranched, about: original.Id.Value).ConfigureAwait(false) is { } failure)
        {
            return failure;
        }

        try
        {
            await sessions.BranchAsync(new SessionBranch { NewSession = made, From = sessionId, UpToTurn = upTo.Turn, UpToMessage = upTo.Message }, ids, cancellationToken).ConfigureAwait(false);
        }
        catch (SigilException exception)
        {
            // No such turn or message, or one that has not ended: nothing was made.
            return exception.Error;
        }

        events.Publish(made.ToEvent(GatewayEventTypes.SessionCreated));
        return await sessions.FindAsync(workspaceId, made.Id, cancellationToken).ConfigureAwait(false) is { } stored ? stored : SigilError.NotFound("session");
    }
}
