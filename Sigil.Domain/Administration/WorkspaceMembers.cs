// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Workspaces;

namespace Sigil.Domain.Administration;

internal sealed class WorkspaceMembers(IUserStore users, WorkspaceDesk desk, WorkspaceRules rules, WorkspaceWriter writer, AdministrationGate gate) : IWorkspaceMembers
{
    public async ValueTask<Outcome<Page<WorkspaceMember>>> ListAsync(Caller caller, WorkspaceId id, int limit, string? after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var opened = await desk.ReadAsync(caller, id, cancellationToken);
        if (!opened.Succeeded)
        {
            return opened.Error;
        }

        var page = Pages.Cut(opened.Value.Members, member => member.Value, limit, after);
        if (!page.Succeeded)
        {
            return page.Error;
        }

        var members = new List<WorkspaceMember>(page.Value.Items.Count);
        foreach (var member in page.Value.Items)
        {
            members.Add(new WorkspaceMember(member, (await users.FindAsync(member, cancellationToken))?.Name));
        }

        return new Page<WorkspaceMember>(members, page.Value.Next);
    }

    public async ValueTask<Outcome<WorkspaceMember>> AddAsync(Caller caller, WorkspaceId id, UserId userId, long? expected, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        using var turn = await gate.EnterAsync(cancellationToken);
        var opened = await desk.ChangeAsync(caller, id, expected, cancellationToken);
        if (!opened.Succeeded)
        {
            return opened.Error;
        }

        if (userId == default || await users.FindAsync(userId, cancellationToken) is not { } user)
        {
            return SigilError.NotFound("user");
        }

        if (!opened.Value.Members.Contains(userId))
        {
            var next = await rules.ApplyAsync(opened.Value, new WorkspaceSettings { Members = [.. opened.Value.Members, userId] }, cancellationToken);
            if (!next.Succeeded)
            {
                return next.Error;
            }

            await writer.SaveAsync(caller, AuditActions.MemberAdded, opened.Value, next.Value, ("user", userId.ToString()));
        }

        return new WorkspaceMember(userId, user.Name);
    }

    public async ValueTask<Outcome<Workspace>> RemoveAsync(Caller caller, WorkspaceId id, UserId userId, long? expected, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        using var turn = await gate.EnterAsync(cancellationToken);
        var opened = await desk.ChangeAsync(caller, id, expected, cancellationToken);
        if (!opened.Succeeded)
        {
            return opened.Error;
        }

        return opened.Value.Members.Contains(userId)
            ? await writer.TakeAwayAsync(
                caller, AuditActions.MemberRemoved, opened.Value, opened.Value with { Members = [.. opened.Value.Members.Where(member => member != userId)] }, ("user", userId.ToString()))
            : SigilError.NotFound("member");
    }
}
