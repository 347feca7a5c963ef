// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Identity;
using Sigil.Web.Api.Binding;
using Sigil.Web.Api.Idempotency;

namespace Sigil.Web.Api.Workspaces;

/// <summary>Who a workspace admits, and what they may do in it.</summary>
internal static class MemberEndpoints
{
    public static void MapMembers(this IEndpointRouteBuilder api)
    {
        var workspace = api.MapResource("/workspaces/{workspace:workspace}", "Workspaces").ProducesFailure(StatusCodes.Status404NotFound);

        workspace.MapGet("/members", (CurrentCaller caller, WorkspaceId workspace, QueryNumber? limit, string? after, MembersHandler handler, CancellationToken cancellationToken)
                => handler.ListAsync(caller.Value, workspace, ApiDefaults.Limit(limit), after, cancellationToken).ToHttp())
            .RequireAuthorization(Permissions.WorkspacesRead).WithName("ListMembers").WithSummary("Lists the members of a workspace.");

        workspace.MapPut("/members/{user:id}", (CurrentCaller caller, WorkspaceId workspace, UserId user, IfMatch match, MembersHandler handler, CancellationToken cancellationToken)
                => handler.AddAsync(caller.Value, workspace, user, match, cancellationToken).ToHttp())
            .RequireAuthorization(Permissions.WorkspacesWrite).WithName("AddMember").WithSummary("Admits a user to a workspace.")
            .ProducesFailure(StatusCodes.Status409Conflict).ProducesFailure(StatusCodes.Status412PreconditionFailed);

        workspace.MapDelete("/members/{user:id}", (CurrentCaller caller, WorkspaceId workspace, UserId user, IfMatch match, MembersHandler handler, CancellationToken cancellationToken)
                => handler.RemoveAsync(caller.Value, workspace, user, match, cancellationToken).ToNoContent())
            .RequireAuthorization(Permissions.WorkspacesWrite).WithName("RemoveMember").WithSummary("Shuts a member out at once: what they have running in the workspace is cancelled.")
            .ProducesFailure(StatusCodes.Status409Conflict).ProducesFailure(StatusCodes.Status412PreconditionFailed);

        MapTools(workspace.MapGroup("/tools").RequireAuthorization(Permissions.WorkspacesRead));
    }

    private static void MapTools(RouteGroupBuilder tools)
    {
        tools.MapGet("", (CurrentCaller caller, WorkspaceId workspace, string? user, QueryNumber? limit, string? after, ToolPreviewsHandler handler, CancellationToken cancellationToken)
                => handler.PreviewAsync(caller.Value, workspace, policy: null, user, ApiDefaults.Limit(limit), after, cancellationToken).ToHttp())
            .WithName("ListWorkspaceTools").WithSummary("Tells which member may use which tool, and why.");

        tools.MapPost(
                "/preview",
                (CurrentCaller caller, WorkspaceId workspace, JsonBody<ToolPreviewBody> body, QueryNumber? limit, string? after, ToolPreviewsHandler handler, CancellationToken cancellationToken)
                    => handler.PreviewAsync(caller.Value, workspace, new(body.Value.Allow, body.Value.Deny), body.Value.User, ApiDefaults.Limit(limit), after, cancellationToken).ToHttp())
            .Repeatable().WithName("PreviewWorkspaceTools").WithSummary("Tells the same for a policy that is not saved; nothing is executed or recorded.");
    }
}
