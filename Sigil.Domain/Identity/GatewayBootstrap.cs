// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Security.Capabilities;
using Sigil.Domain.Workspaces;

namespace Sigil.Domain.Identity;

/// <summary>Owner, workspace <c>personal</c>, configured workspaces: each made when it is missing, left alone when it is as it should be.</summary>
internal sealed class GatewayBootstrap(IUserStore users, IWorkspaceStore workspaces, IAuditTrail audit, TimeProvider time) : IGatewayBootstrap
{
    private static readonly UserId OwnerId = UserId.Parse("owner");
    private static readonly WorkspaceId PersonalId = WorkspaceId.Parse("personal");

    public async ValueTask<BootstrapResult> RunAsync(IReadOnlyList<Workspace> configured, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(configured);
        var existing = (await users.ListAsync(cancellationToken)).FirstOrDefault(user => user.Role == UserRole.Owner);
        var owner = existing ?? await CreateOwnerAsync(cancellationToken);
        if (configured.All(workspace => workspace.Id != PersonalId) && await workspaces.FindAsync(PersonalId, cancellationToken) is null)
        {
            await ApplyAsync(Personal(), owner, cancellationToken);
        }

        foreach (var workspace in configured)
        {
            await ApplyAsync(workspace, owner, cancellationToken);
        }

        return new BootstrapResult(owner, FirstStart: existing is null);
    }

    private async ValueTask<User> CreateOwnerAsync(CancellationToken cancellationToken)
    {
        var owner = new User { Id = OwnerId, Name = "Owner", Role = UserRole.Owner, CreatedAt = time.GetUtcNow() };
        await audit.OkAsync(AuditActions.UserCreated, IdentityAudit.Gateway, ("user", owner.Id.ToString()), ("role", "owner"));
        await users.SaveAsync(owner, cancellationToken);
        return owner;
    }

    private async ValueTask ApplyAsync(Workspace wanted, User owner, CancellationToken cancellationToken)
    {
        var stored = await workspaces.FindAsync(wanted.Id, cancellationToken);
        var next = wanted with
        {
            Members = wanted.Members.Count == 0 ? [owner.Id] : wanted.Members,
            CreatedAt = stored?.CreatedAt ?? time.GetUtcNow(),
        };
        if (stored is not null && Same(stored, next))
        {
            return;
        }

        await audit.OkAsync(
            stored is null ? AuditActions.WorkspaceCreated : AuditActions.WorkspaceChanged,
            IdentityAudit.Gateway,
            ("workspace", next.Id.ToString()),
            ("members", string.Join(' ', next.Members)),
            ("tools_allow", next.ToolAllow.ToString()),
            ("tools_deny", next.ToolDeny.ToString()));
        await workspaces.SaveAsync(next, cancellationToken);
    }

    private static bool Same(Workspace a, Workspace b)
        => a.Description == b.Description && a.Model == b.Model && a.Members.SequenceEqual(b.Members)
            && a.ToolAllow.Texts.SequenceEqual(b.ToolAllow.Texts, StringComparer.Ordinal)
            && a.ToolDeny.Texts.SequenceEqual(b.ToolDeny.Texts, StringComparer.Ordinal);

    private Workspace Personal() => new()
    {
        Id = PersonalId,
        Description = "The owner's own workspace.",
        ToolAllow = CapabilitySet.Parse(KnownCapabilities.BuiltinTools),
        CreatedAt = time.GetUtcNow(),
    };
}
