// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Identity;
using Sigil.Web.Api.Binding;

namespace Sigil.Web.Api.Workspaces;

/// <summary>The workspaces that admit a caller; any other answers like one that does not exist.</summary>
internal static class WorkspaceEndpoints
{
    public static void MapWorkspaces(this IEndpointRouteBuilder api)
    {
        var workspaces = api.MapResource("/workspaces", "Workspaces").RequireAuthorization(Permissions.WorkspacesRead);

        workspaces.MapGet("", (CurrentCaller caller, WorkspacesHandler handler, CancellationToken cancellationToken)
                => handler.ListAsync(caller.Value, cancellationToken).ToHttp())
            .WithName("ListWorkspaces").WithSummary("Lists the workspaces that admit you.");

        workspaces.MapGet("/{workspace:workspace}", (CurrentCaller caller, WorkspaceId workspace, WorkspacesHandler handler, CancellationToken cancellationToken)
                => handler.GetAsync(caller.Value, workspace, cancellationToken).ToHttp())
            .WithName("GetWorkspace").WithSummary("Reads a workspace with its members and tool policy.").ProducesFailure(StatusCodes.Status404NotFound);
    }
}
