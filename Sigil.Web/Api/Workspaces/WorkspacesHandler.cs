// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Domain.Workspaces;
using Sigil.Web.Api.Binding;
using Sigil.Web.Api.Results;

namespace Sigil.Web.Api.Workspaces;

/// <summary>Workspaces and their settings. Who may see and change which is the domain's to say.</summary>
internal sealed class WorkspacesHandler(IWorkspaceDirectory workspaces)
{
    public async ValueTask<Outcome<WorkspacePage>> ListAsync(Caller caller, bool all, bool deleted, int limit, string? after, CancellationToken cancellationToken)
    {
        var scope = deleted ? WorkspaceScope.Deleted : all ? WorkspaceScope.All : WorkspaceScope.Own;
        var page = await workspaces.ListAsync(caller, scope, limit, after, cancellationToken);
        return page.Succeeded ? new WorkspacePage([.. page.Value.Items.Select(workspace => workspace.ToView())], page.Value.Next) : page.Error;
    }

    public async ValueTask<Outcome<Tagged<WorkspaceView>>> GetAsync(Caller caller, WorkspaceId id, CancellationToken cancellationToken)
        => Tag(await workspaces.GetAsync(caller, id, cancellationToken));

    public async ValueTask<Outcome<Tagged<WorkspaceView>>> CreateAsync(Caller caller, WorkspaceBody body, CancellationToken cancellationToken)
    {
        if (!WorkspaceId.TryParse(body.Id, out var id))
        {
            return new SigilError(
                ErrorCodes.RequestInvalid, "That is no workspace id.", "id", "Use 1 to 63 characters of a-z, 0-9 and '-', with neither a '-' nor a device name such as 'con' around them.");
        }

        var members = UserIds.Read(body.Members, "members");
        return members.Succeeded
            ? Tag(await workspaces.CreateAsync(caller, id, Settings(body.Description, members.Value.Ids, body.Model, body.Tools), cancellationToken))
            : members.Error;
    }

    public async ValueTask<Outcome<Tagged<WorkspaceView>>> ChangeAsync(Caller caller, WorkspaceId id, WorkspacePatch patch, IfMatch match, CancellationToken cancellationToken)
    {
        var members = UserIds.Read(patch.Members, "members");
        return members.Succeeded
            ? Tag(await workspaces.ChangeAsync(caller, id, Settings(patch.Description, members.Value.Ids, patch.Model, patch.Tools), match.Revision, cancellationToken))
            : members.Error;
    }

    public async ValueTask<Outcome<WorkspaceDeleted>> DeleteAsync(Caller caller, WorkspaceId id, IfMatch match, CancellationToken cancellationToken)
    {
        var deleted = await workspaces.DeleteAsync(caller, id, match.Revision, cancellationToken);
        return deleted.Succeeded
            ? new WorkspaceDeleted(id.Value, deleted.Value.DeletedAt!.Value, WorkspaceRetention.PurgedAt(deleted.Value)!.Value)
            : deleted.Error;
    }

    public async ValueTask<Outcome<Tagged<WorkspaceView>>> RestoreAsync(Caller caller, WorkspaceId id, CancellationToken cancellationToken)
        => Tag(await workspaces.RestoreAsync(caller, id, cancellationToken));

    private static Outcome<Tagged<WorkspaceView>> Tag(Outcome<Workspace> outcome) => outcome.Succeeded ? outcome.Value.ToTaggedView() : outcome.Error;

    private static WorkspaceSettings Settings(string? description, IReadOnlyList<UserId>? members, string? model, ToolPolicyBody? tools) => new()
    {
        Description = description,
        Members = members,
        Model = model,
        ToolAllow = tools?.Allow,
        ToolDeny = tools?.Deny,
    };
}
