// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Http.HttpResults;
using Sigil.Domain.Common;
using Sigil.Domain.Identity;
using Sigil.Web.Api.Binding;
using Sigil.Web.Api.Idempotency;
using Sigil.Web.Navigation;

namespace Sigil.Web.Api.Sessions;

/// <summary>A caller's own sessions. Another user's session answers like one that does not exist.</summary>
internal static class SessionEndpoints
{
    public static void MapSessions(this IEndpointRouteBuilder api)
    {
        var sessions = api.MapResource("/workspaces/{workspace:workspace}/sessions", "Sessions").ProducesFailure(StatusCodes.Status404NotFound);

        sessions.MapGet("", (CurrentCaller caller, WorkspaceId workspace, string? title, string? status, QueryNumber? limit, string? after, SessionsHandler handler, CancellationToken cancellationToken)
                => handler.ListAsync(caller.Value, workspace, new SessionListQuery(title, status, limit, after), cancellationToken).ToHttp())
            .RequireAuthorization(Permissions.SessionsRead).WithName("ListSessions").WithSummary("Lists your sessions, most recently used first.");

        sessions.MapGet("/{session:id}", (CurrentCaller caller, WorkspaceId workspace, SessionId session, SessionsHandler handler, CancellationToken cancellationToken)
                => handler.GetAsync(caller.Value, workspace, session, cancellationToken).ToTagged())
            .RequireAuthorization(Permissions.SessionsRead).WithName("GetSession").WithSummary("Reads a session.");

        sessions.MapGet("/{session:id}/messages", (CurrentCaller caller, WorkspaceId workspace, SessionId session, QueryNumber? limit, string? after, SessionsHandler handler, CancellationToken cancellationToken)
                => handler.MessagesAsync(caller.Value, workspace, session, ApiDefaults.Limit(limit), after, cancellationToken).ToHttp())
            .RequireAuthorization(Permissions.SessionsRead).WithName("ListMessages").WithSummary("Lists a session's turns with their messages, the latest page first.");

        sessions.MapGet("/{session:id}/export", ExportAsync)
            .RequireAuthorization(Permissions.SessionsRead).WithName("ExportSession").WithSummary("Sends the whole session as a file: format is json (the default) or markdown.");

        sessions.MapPost("", (CurrentCaller caller, WorkspaceId workspace, JsonBody<SessionBody> body, SessionsHandler handler, CancellationToken cancellationToken)
                => handler.CreateAsync(caller.Value, workspace, body.Value, cancellationToken).ToCreated(AddressOf))
            .RequireAuthorization(Permissions.SessionsWrite).Idempotent().WithName("CreateSession").WithSummary("Makes a session without messages.");

        sessions.MapPost("/{session:id}/branch", (CurrentCaller caller, WorkspaceId workspace, SessionId session, JsonBody<BranchBody> body, SessionsHandler handler, CancellationToken cancellationToken)
                => handler.BranchAsync(caller.Value, workspace, session, body.Value, cancellationToken).ToCreated(AddressOf))
            .RequireAuthorization(Permissions.SessionsWrite).Idempotent().WithName("BranchSession").WithSummary("Makes a session that begins with a copy of this one's history, up to and including a turn or a message.")
            .ProducesFailure(StatusCodes.Status409Conflict);

        sessions.MapPatch("/{session:id}", (CurrentCaller caller, WorkspaceId workspace, SessionId session, IfMatch match, JsonBody<SessionPatch> body, SessionsHandler handler, CancellationToken cancellationToken)
                => handler.ChangeAsync(caller.Value, workspace, session, body.Value, match.Revision, cancellationToken).ToTagged())
            .RequireAuthorization(Permissions.SessionsWrite).WithName("ChangeSession").WithSummary("Renames a session, sets its model, archives it or brings it back.").ProducesFailure(StatusCodes.Status412PreconditionFailed);

        sessions.MapDelete("/{session:id}", (CurrentCaller caller, WorkspaceId workspace, SessionId session, IfMatch match, SessionsHandler handler, CancellationToken cancellationToken)
                => handler.DeleteAsync(caller.Value, workspace, session, match.Revision, cancellationToken).ToNoContent())
            .RequireAuthorization(Permissions.SessionsWrite).WithName("DeleteSession").WithSummary("Deletes a session with all its messages.").ProducesFailure(StatusCodes.Status412PreconditionFailed);
    }

    private static string AddressOf(SessionView session) => $"{SigilUrls.ApiRoot}/workspaces/{session.WorkspaceId}/sessions/{session.Id}";

    private static async Task<Results<SessionExportResult, ProblemResult>> ExportAsync(
        CurrentCaller caller, WorkspaceId workspace, SessionId session, string? format, SessionsHandler handler, CancellationToken cancellationToken)
    {
        var export = await handler.ExportAsync(caller.Value, workspace, session, format, cancellationToken);
        return export.Succeeded ? export.Value : ApiResults.Problem(export.Error);
    }
}
