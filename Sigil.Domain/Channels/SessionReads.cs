// SPDX-License-Identifier: Apache-2.0

using System.Runtime.CompilerServices;
using Sigil.Domain.Channels.Rules;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Channels;

/// <summary>Reads a caller's own sessions.</summary>
internal sealed class SessionReads(SessionAccess access, ISessionStore sessions, ITurnStore turns, SessionAudit audit)
{
    // A turn can hold 16 MiB of images: few at a time.
    private const int ExportPage = 10;

    public async ValueTask<Outcome<Page<Session>>> ListAsync(
        Caller caller, WorkspaceId workspaceId, SessionFilter filter, int limit, string? after, CancellationToken cancellationToken)
    {
        var workspace = await access.OpenWorkspaceAsync(caller, workspaceId, Permissions.SessionsRead, cancellationToken).ConfigureAwait(false);
        if (!workspace.Succeeded)
        {
            return workspace.Error;
        }

        if (Pages.LimitProblem(limit) is { } problem)
        {
            return problem;
        }

        if (filter.Title is { Length: > SessionTitle.MaxGiven })
        {
            return new SigilError(ErrorCodes.RequestInvalid, $"A title to search for has at most {SessionTitle.MaxGiven} characters.", "title");
        }

        try
        {
            var title = string.IsNullOrWhiteSpace(filter.Title) ? null : filter.Title;
            var query = new SessionQuery { WorkspaceId = workspaceId, UserId = caller.UserId, Title = title, Status = filter.Status, Limit = limit, After = after };
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

        if (Pages.LimitProblem(limit) is { } problem)
        {
            return problem;
        }

        var newestFirst = await turns.ListAsync(workspaceId, sessionId, beforeSequence, limit, cancellationToken).ConfigureAwait(false);
        var oldestFirst = newestFirst.ToArray();
        Array.Reverse(oldestFirst);
        return oldestFirst;
    }

    public async ValueTask<Outcome<SessionExport>> ExportAsync(Caller caller, WorkspaceId workspaceId, SessionId sessionId, CancellationToken cancellationToken)
    {
        var scope = await access.OpenAsync(caller, workspaceId, sessionId, Permissions.SessionsRead, cancellationToken).ConfigureAwait(false);
        if (!scope.Succeeded)
        {
            return scope.Error;
        }

        var session = scope.Value.Session;
        return await audit.RecordAsync(caller, session, AuditActions.SessionExported).ConfigureAwait(false) is { } failure
            ? failure
            : new SessionExport(session, ReadTurnsAsync(session, CancellationToken.None));
    }

    private async IAsyncEnumerable<TurnHistory> ReadTurnsAsync(Session session, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IReadOnlyList<TurnHistory> page = [];
        do
        {
            page = await turns.ReadAsync(session.WorkspaceId, session.Id, page is [.., { } last] ? last.Turn.Sequence : 0, ExportPage, cancellationToken).ConfigureAwait(false);
            foreach (var turn in page)
            {
                yield return turn;
            }
        }
        while (page.Count == ExportPage);
    }
}
