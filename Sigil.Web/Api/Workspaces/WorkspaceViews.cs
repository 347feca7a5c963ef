// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration;
using Sigil.Domain.Security.Enforcement;
using Sigil.Domain.Workspaces;
using Sigil.Web.Api.Results;

namespace Sigil.Web.Api.Workspaces;

/// <summary>Workspaces as the API shows them.</summary>
internal static class WorkspaceViews
{
    public static WorkspaceView ToView(this Workspace workspace) => new(
        workspace.Id.Value,
        workspace.Description,
        [.. workspace.Members.Select(member => member.Value)],
        workspace.Model?.ToString(),
        new ToolPolicyView(workspace.ToolAllow.Texts, workspace.ToolDeny.Texts),
        workspace.Managed,
        workspace.CreatedAt,
        workspace.DeletedAt,
        WorkspaceRetention.PurgedAt(workspace));

    public static Tagged<WorkspaceView> ToTaggedView(this Workspace workspace) => new(workspace.ToView(), workspace.Revision);

    public static MemberView ToView(this WorkspaceMember member) => new(member.UserId.Value, member.Name);

    public static ToolPreviewView ToView(this ToolPreview preview) => new(
        preview.Tool,
        preview.UserId.Value,
        preview.Preview.WouldAllow,
        preview.Preview.Reason.WireName(),
        preview.Preview.Reason.Explain(),
        [.. preview.Preview.Sides.Select(side => new ToolSideView(side.Side, side.Matched, side.Rule, side.Malformed))]);
}
