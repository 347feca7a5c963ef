// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Identity;
using Sigil.Web.Api.Binding;
using Sigil.Web.Api.Idempotency;
using Sigil.Web.Navigation;

namespace Sigil.Web.Api.Workspaces;

/// <summary>The workspaces that a caller sees; any other answers like one that does not exist.</summary>
internal static class WorkspaceEndpoints
{
    private const string One = "/{workspace:workspace}";

    public static void MapWorkspaces(this IEndpointRouteBuilder api)
    {
        var workspaces = api.MapResource("/workspaces", "Workspaces");

        workspaces.MapGet("", (CurrentCaller caller, QueryFlag? all, QueryFlag? deleted, QueryNumber? limit, string? after, WorkspacesHandler handler, CancellationToken cancellationToken)
                => handler.ListAsync(caller.Value, all?.Value ?? false, deleted?.Value ?? false, ApiDefaults.Limit(limit), after, cancellationToken).ToHttp())
            .RequireAuthorization(Permissions.WorkspacesRead)
            .WithName("ListWorkspaces").WithSummary("Lists the workspaces that admit you; with ?all=true every one, with ?deleted=true those that can be restored.");

        workspaces.MapPost("", (CurrentCaller caller, JsonBody<WorkspaceBody> body, WorkspacesHandler handler, CancellationToken cancellationToken)
                => handler.CreateAsync(caller.Value, body.Value, cancellationToken).ToCreated(view => $"{SigilUrls.ApiRoot}/workspaces/{view.Id}"))
            .RequireAuthorization(Permissions.WorkspacesWrite)
            .Idempotent().WithName("CreateWorkspace").WithSummary("Makes a workspace, with you as its member unless you name others.");

        MapOne(workspaces.MapGroup(One).ProducesFailure(StatusCodes.Status404NotFound));
    }

    private static void MapOne(RouteGroupBuilder workspace)
    {
        workspace.MapGet("", (CurrentCaller caller, WorkspaceId workspace, WorkspacesHandler handler, CancellationToken cancellationToken)
                => handler.GetAsync(caller.Value, workspace, cancellationToken).ToTagged())
            .RequireAuthorization(Permissions.WorkspacesRead).WithName("GetWorkspace").WithSummary("Reads a workspace with its members and tool policy.");

        workspace.MapPatch("", (CurrentCaller caller, WorkspaceId workspace, IfMatch match, JsonBody<WorkspacePatch> body, WorkspacesHandler handler, CancellationToken cancellationToken)
                => handler.ChangeAsync(caller.Value, workspace, body.Value, match, cancellationToken).ToTagged())
            .RequireAuthorization(Permissions.WorkspacesWrite).WithName("ChangeWorkspace").WithSummary("Changes the settings of a workspace.")
            .ProducesFailure(StatusCodes.Status409Conflict).ProducesFailure(StatusCodes.Status412PreconditionFailed);

        workspace.MapDelete("", (CurrentCaller caller, WorkspaceId workspace, IfMatch match, WorkspacesHandler handler, CancellationToken cancellationToken)
                => handler.DeleteAsync(caller.Value, workspace, match, cancellationToken).ToHttp())
            .RequireAuthorization(Permissions.WorkspacesWrite).WithName("DeleteWorkspace").WithSummary("Deletes a workspace at once; for seven days it can be restored.")
            .ProducesFailure(StatusCodes.Status409Conflict).ProducesFailure(StatusCodes.Status412PreconditionFailed);

        workspace.MapPost("/restore", (CurrentCaller caller, WorkspaceId workspace, WorkspacesHandler handler, CancellationToken cancellationToken)
                => handler.RestoreAsync(caller.Value, workspace, cancellationToken).ToTagged())
            .RequireAuthorization(Permissions.WorkspacesWrite).Repeatable().WithName("RestoreWorkspace").WithSummary("Brings a deleted workspace back as it was.");
    }
}
