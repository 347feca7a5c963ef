// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Channels.Rules;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Identity;
using Sigil.Domain.Providers;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Channels;

/// <summary>Changes title, model and status of a caller's own session: checked first, recorded second, done last and at once.</summary>
internal sealed class ChangeSession(SessionAccess access, ISessionStore sessions, IModelRouter router, SessionAudit audit, IGatewayEvents events)
{
    public async ValueTask<Outcome<Session>> RunAsync(
        Caller caller, WorkspaceId workspaceId, SessionId sessionId, SessionChange change, long? expected, CancellationToken cancellationToken)
    {
        var scope = await access.OpenAsync(caller, workspaceId, sessionId, Permissions.SessionsWrite, cancellationToken).ConfigureAwait(false);
        if (!scope.Succeeded)
        {
            return scope.Error;
        }

        var session = scope.Value.Session;
        if (Check(change) is { } problem)
        {
            return problem;
        }

        if (Revisions.Mismatch("session", session.Revision, expected) is { } mismatch)
        {
            return mismatch;
        }

        foreach (var action in ActionsOf(session, change))
        {
            if (await audit.RecordAsync(caller, session, action).ConfigureAwait(false) is { } failure)
            {
                return failure;
            }
        }

        return await UpdateAsync(Apply(session, change), expected, cancellationToken).ConfigureAwait(false);
    }

    private static Session Apply(Session session, SessionChange change) => session with
    {
        Title = change.Title?.Trim() ?? session.Title,
        Model = change.UsualModel ? null : change.Model ?? session.Model,
        Status = change.Status ?? session.Status,
    };

    private static IEnumerable<string> ActionsOf(Session session, SessionChange change)
    {
        if (change.Title is not null)
        {
            yield return AuditActions.SessionRenamed;
        }

        if (change.Status is { } status && status != session.Status)
        {
            yield return status == SessionStatus.Archived ? AuditActions.SessionArchived : AuditActions.SessionUnarchived;
        }
    }

    private SigilError? Check(SessionChange change)
    {
        if (change.Title is not null && SessionTitle.Check(change.Title) is { } problem)
        {
            return problem;
        }

        if (change.Status is not (null or SessionStatus.Active or SessionStatus.Archived))
        {
            return new SigilError(ErrorCodes.RequestInvalid, "A session is made active or archived.", "status");
        }

        return change.Model is not null && router.Route(change.Model, null, null) is { Succeeded: false, Error: var refusal } ? refusal : null;
    }

    private async ValueTask<Outcome<Session>> UpdateAsync(Session session, long? expected, CancellationToken cancellationToken)
    {
        try
        {
            if (!await sessions.UpdateAsync(session, expected, cancellationToken).ConfigureAwait(false))
            {
                return SigilError.NotFound("session");
            }
        }
        catch (SigilException exception) when (exception.Error.Code == ErrorCodes.PreconditionFailed)
        {
            return exception.Error;
        }

        events.Publish(session.ToEvent(GatewayEventTypes.SessionChanged));
        return await sessions.FindAsync(session.WorkspaceId, session.Id, cancellationToken).ConfigureAwait(false) is { } stored ? stored : SigilError.NotFound("session");
    }
}
