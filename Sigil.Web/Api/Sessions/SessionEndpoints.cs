// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Identity;
using Sigil.Web.Api.Binding;

namespace Sigil.Web.Api.Sessions;

/// <summary>A caller's own sessions. Another user's session answers like one that does not exist.</summary>
internal static class SessionEndpoints
{
    public static void MapSessions(this IEndpointRouteBuilder api)
    {
        var sessions = api.MapResource("/workspaces/{workspace:workspace}/sessions", "Sessions").ProducesFailure(StatusCodes.Status404NotFound);

        sessions.MapGet("", (CurrentCaller caller, WorkspaceId workspace, string? title, QueryNumber? limit, string? after, SessionsHandler handler, CancellationToken cancellationToken)
                => handler.ListAsync(caller.Value, workspace, title, ApiDefaults.Limit(limit), after, cancellationToken).ToHttp())
            .RequireAuthorization(Permissions.SessionsRead).WithName("ListSessions").WithSummary("Lists your sessions, most recently used first.");

        sessions.MapGet("/{session:id}", (CurrentCaller caller, WorkspaceId workspace, SessionId session, SessionsHandler handler, CancellationToken cancellationToken)
                => handler.GetAsync(caller.Value, workspace, session, cancellationToken).ToHttp())
            .RequireAuthorization(Permissions.SessionsRead).WithName("GetSession").WithSummary("Reads a session.");

        sessions.MapPatch("/{session:id}", (CurrentCaller caller, WorkspaceId workspace, SessionId session, JsonBody<SessionPatch> body, SessionsHandler handler, CancellationToken cancellationToken)
                => handler.ChangeAsync(caller.Value, workspace, session, body.Value, cancellationToken).ToHttp())
            .RequireAuthorization(Permissions.SessionsWrite).WithName("ChangeSession").WithSummary("Renames a session or sets its model.");

        sessions.MapDelete("/{session:id}", (CurrentCaller caller, WorkspaceId workspace, SessionId session, SessionsHandler handler, CancellationToken cancellationToken)
                => handler.DeleteAsync(caller.Value, workspace, session, cancellationToken).ToNoContent())
            .RequireAuthorization(Permissions.SessionsWrite).WithName("DeleteSession").WithSummary("Deletes a session with all its messages.");

        sessions.MapGet("/{session:id}/messages", (CurrentCaller caller, WorkspaceId workspace, SessionId session, QueryNumber? before, QueryNumber? limit, SessionsHandler handler, CancellationToken cancellationToken)
                => handler.MessagesAsync(caller.Value, workspace, session, before?.Value, ApiDefaults.Limit(limit), cancellationToken).ToHttp())
            .RequireAuthorization(Permissions.SessionsRead).WithName("ListMessages").WithSummary("Lists a session's turns with their messages, the latest page first.");
    }
}
