// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Domain.Sessions;
using Sigil.Domain.Workspaces;

namespace Sigil.Domain.Channels;

/// <summary>The one way from a caller to a session: permission, then workspace, then the session itself. A session of somebody else's looks exactly like one that does not exist (CW-1).</summary>
internal sealed class SessionAccess(IWorkspaceAccess workspaces, ISessionStore sessions)
{
    /// <summary>The workspace when the caller has the permission and the workspace admits them.</summary>
    public async ValueTask<Outcome<Workspace>> OpenWorkspaceAsync(Caller caller, WorkspaceId workspaceId, string permission, CancellationToken cancellationToken)
        => caller.Permissions.Contains(permission)
            ? await workspaces.OpenAsync(caller, workspaceId, cancellationToken).ConfigureAwait(false)
            : new SigilError(ErrorCodes.Forbidden, $"This needs the permission {permission}.", Fix: "Sign in as a user who has it, or use a token that carries it.");

    /// <summary>The session when it is the caller's own.</summary>
    public async ValueTask<Outcome<SessionScope>> OpenAsync(
        Caller caller, WorkspaceId workspaceId, SessionId sessionId, string permission, CancellationToken cancellationToken)
    {
        var workspace = await OpenWorkspaceAsync(caller, workspaceId, permission, cancellationToken).ConfigureAwait(false);
        if (!workspace.Succeeded)
        {
            return workspace.Error;
        }

        var session = sessionId.Value is null ? null : await sessions.FindAsync(workspaceId, sessionId, cancellationToken).ConfigureAwait(false);
        return session is not null && session.UserId == caller.UserId && session.WorkspaceId == workspaceId
            ? new SessionScope(workspace.Value, session)
            : SigilError.NotFound("session");
    }
}
