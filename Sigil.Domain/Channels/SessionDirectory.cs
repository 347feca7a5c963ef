// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Lanes;
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

/// <summary>Lists and changes a caller's own sessions. What is audited is recorded before it is done; without the record it is not done.</summary>
internal sealed class SessionDirectory(
    SessionAccess access, ISessionStore sessions, ITurnStore turns, LaneScheduler lanes, IModelRouter router, IAuditTrail audit, IGatewayEvents events) : ISessionDirectory
{
    private const int MaxPage = 200;

    public async ValueTask<Outcome<Page<Session>>> ListAsync(
        Caller caller, WorkspaceId workspaceId, string? title, int limit, string? after, CancellationToken cancellationToken)
    {
        var workspace = await access.OpenWorkspaceAsync(caller, workspaceId, Permissions.SessionsRead, cancellationToken).ConfigureAwait(false);
        if (!workspace.Succeeded)
        {
            return workspace.Error;
        }

        if (CheckLimit(limit) is { } problem)
        {
            return problem;
        }

        if (title is { Length: > SessionTitle.MaxGiven })
        {
            return new SigilError(ErrorCodes.RequestInvalid, $"A title to search for has at most {SessionTitle.MaxGiven} characters.", "title");
        }

        try
        {
            var query = new SessionQuery { WorkspaceId = workspaceId, UserId = caller.UserId, Title = string.IsNullOrWhiteSpace(title) ? null : title, Limit = limit, After = after };
            return await sessions.ListAsync(query, cancellationToken).ConfigureAwait(false);
        }
        catch (SigilException exception)
        {
            // A cursor that the store did not make.
            return exception.Error;
        }
    }

    public async ValueTask<Outcome<Session>> GetAsync(Caller caller, WorkspaceId workspaceId, SessionId sessionId, CancellationToken cancellationToken)
    {
        var scope = await access.OpenAsync(caller, workspaceId, sessionId, Permissions.SessionsRead, cancellationToken).ConfigureAwait(false);
        return scope.Succeeded ? scope.Value.Session : scope.Error;
    }

    public async ValueTask<Outcome<IReadOnlyList<TurnHistory>>> HistoryAsync(
        Caller caller, WorkspaceId workspaceId, SessionId sessionId, long? beforeSequence, int limit, CancellationToken cancellationToken)
    {
        var scope = await access.OpenAsync(caller, workspaceId, sessionId, Permissions.SessionsRead, cancellationToken).ConfigureAwait(false);
        if (!scope.Succeeded)
        {
            return scope.Error;
        }

        if (CheckLimit(limit) is { } problem)
        {
            return problem;
        }

        var newestFirst = await turns.ListAsync(workspaceId, sessionId, beforeSequence, limit, cancellationToken).ConfigureAwait(false);
        var oldestFirst = newestFirst.ToArray();
        Array.Reverse(oldestFirst);
        return oldestFirst;
    }

    public async ValueTask<Outcome<Session>> RenameAsync(
        Caller caller, WorkspaceId workspaceId, SessionId sessionId, string title, CancellationToken cancellationToken)
    {
        var scope = await access.OpenAsync(caller, workspaceId, sessionId, Permissions.SessionsWrite, cancellationToken).ConfigureAwait(false);
        if (!scope.Succeeded)
        {
            return scope.Error;
        }

        if (SessionTitle.Check(title) is { } problem)
        {
            return problem;
        }

        return await RecordAsync(caller, scope.Value.Session, AuditActions.SessionRenamed).ConfigureAwait(false) is { } failure
            ? failure
            : await UpdateAsync(scope.Value.Session with { Title = title.Trim() }, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<Outcome<Session>> SetModelAsync(
        Caller caller, WorkspaceId workspaceId, SessionId sessionId, ModelReference? model, CancellationToken cancellationToken)
    {
        var scope = await access.OpenAsync(caller, workspaceId, sessionId, Permissions.SessionsWrite, cancellationToken).ConfigureAwait(false);
        if (!scope.Succeeded)
        {
            return scope.Error;
        }

        if (model is not null && router.Route(model, null, null) is { Succeeded: false, Error: var refusal })
        {
            return refusal;
        }

        return await UpdateAsync(scope.Value.Session with { Model = model }, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<Outcome<bool>> DeleteAsync(Caller caller, WorkspaceId workspaceId, SessionId sessionId, CancellationToken cancellationToken)
    {
        var scope = await access.OpenAsync(caller, workspaceId, sessionId, Permissions.SessionsWrite, cancellationToken).ConfigureAwait(false);
        if (!scope.Succeeded)
        {
            return scope.Error;
        }

        if (await RecordAsync(caller, scope.Value.Session, AuditActions.SessionDeleted).ConfigureAwait(false) is { } failure)
        {
            return failure;
        }

        using var empty = await lanes.EmptyAsync(new LaneKey(workspaceId, sessionId), cancellationToken).ConfigureAwait(false);
        if (!await sessions.DeleteAsync(workspaceId, sessionId, CancellationToken.None).ConfigureAwait(false))
        {
            return SigilError.NotFound("session");
        }

        events.Publish(scope.Value.Session.ToEvent(GatewayEventTypes.SessionDeleted));
        return true;
    }

    private static SigilError? CheckLimit(int limit)
        => limit is >= 1 and <= MaxPage ? null : new SigilError(ErrorCodes.RequestInvalid, $"A page has 1 to {MaxPage} entries.", "limit");

    private async ValueTask<Outcome<Session>> UpdateAsync(Session session, CancellationToken cancellationToken)
    {
        if (!await sessions.UpdateAsync(session, cancellationToken).ConfigureAwait(false))
        {
            return SigilError.NotFound("session");
        }

        events.Publish(session.ToEvent(GatewayEventTypes.SessionChanged));
        return await sessions.FindAsync(session.WorkspaceId, session.Id, cancellationToken).ConfigureAwait(false) is { } stored ? stored : SigilError.NotFound("session");
    }

    private async ValueTask<SigilError?> RecordAsync(Caller caller, Session session, string action)
    {
        try
        {
            await audit.AppendAsync(
                new AuditEntry
                {
                    Action = action,
                    Result = "allowed",
                    Actor = caller.UserId.Value,
                    WorkspaceId = session.WorkspaceId,
                    SessionId = session.Id,
                    Details = new Dictionary<string, string> { ["door"] = caller.Door },
                },
                CancellationToken.None).ConfigureAwait(false);
            return null;
        }
        catch (SigilException exception) when (exception.Error.Code == ErrorCodes.AuditFailure)
        {
            return exception.Error;
        }
    }
}
