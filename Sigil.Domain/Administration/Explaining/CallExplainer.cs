// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Domain.Sessions;
using Sigil.Domain.Workspaces;

namespace Sigil.Domain.Administration.Explaining;

internal sealed class CallExplainer(IWorkspaceAccess workspaces, WorkspaceDesk desk, ISessionStore sessions, MemberRights members, SeenContent content, CallChecks checks) : ICallExplainer
{
    public async ValueTask<Outcome<CallExplanation>> ExplainAsync(Caller caller, CallQuestion question, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(question);
        if (caller.Missing(Permissions.SecurityCheck) is { } missing)
        {
            return missing;
        }

        var user = question.UserId ?? caller.UserId;
        var opened = user == caller.UserId
            ? await workspaces.OpenAsync(caller, question.WorkspaceId, cancellationToken)
            : await OpenForAnotherAsync(caller, question.WorkspaceId, user, cancellationToken);
        if (!opened.Succeeded)
        {
            return opened.Error;
        }

        if (question.SessionId is { } session && !await IsOfAsync(caller, user, question.WorkspaceId, session, cancellationToken))
        {
            return SigilError.NotFound("session");
        }

        var acting = user == caller.UserId ? caller : await members.OfAsync(user, cancellationToken);
        return await checks.RunAsync(acting, opened.Value, question, await content.LoadAsync(question, cancellationToken), cancellationToken);
    }

    private async ValueTask<Outcome<Workspace>> OpenForAnotherAsync(Caller caller, WorkspaceId id, UserId user, CancellationToken cancellationToken)
    {
        if (caller.Missing(Permissions.WorkspacesWrite) is { } missing)
        {
            return missing;
        }

        var opened = await desk.ReadAsync(caller, id, cancellationToken);
        return !opened.Succeeded || opened.Value.Admits(user) ? opened : SigilError.NotFound("member");
    }

    // What another user has said to the agent is nobody else's to ask about, not even through its sources.
    private async ValueTask<bool> IsOfAsync(Caller caller, UserId user, WorkspaceId workspaceId, SessionId sessionId, CancellationToken cancellationToken)
        => user == caller.UserId
            && caller.Permissions.Contains(Permissions.SessionsRead)
            && await sessions.FindAsync(workspaceId, sessionId, cancellationToken) is { } session
            && session.UserId == caller.UserId;
}
