// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Domain.Workspaces;
using Sigil.Web.Api.Binding;

namespace Sigil.Web.Api.Workspaces;

/// <summary>Who a workspace admits.</summary>
internal sealed class MembersHandler(IWorkspaceMembers members)
{
    public async ValueTask<Outcome<MemberPage>> ListAsync(Caller caller, WorkspaceId id, int limit, string? after, CancellationToken cancellationToken)
    {
        var page = await members.ListAsync(caller, id, limit, after, cancellationToken);
        return page.Succeeded ? new MemberPage([.. page.Value.Items.Select(member => member.ToView())], page.Value.Next) : page.Error;
    }

    public async ValueTask<Outcome<MemberView>> AddAsync(Caller caller, WorkspaceId id, UserId user, IfMatch match, CancellationToken cancellationToken)
    {
        var added = await members.AddAsync(caller, id, user, match.Revision, cancellationToken);
        return added.Succeeded ? added.Value.ToView() : added.Error;
    }

    public ValueTask<Outcome<Workspace>> RemoveAsync(Caller caller, WorkspaceId id, UserId user, IfMatch match, CancellationToken cancellationToken)
        => members.RemoveAsync(caller, id, user, match.Revision, cancellationToken);
}
