// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Security.Capabilities;
using Sigil.Domain.Workspaces;

namespace Sigil.Domain.Identity;

/// <summary>Owner, workspace <c>personal</c>, configured workspaces: each made when it is missing, left alone when it is as it should be.</summary>
internal sealed class GatewayBootstrap(IUserStore users, IWorkspaceStore workspaces, WorkspaceWriter writer, IConfiguredWorkspaces fromFile, IAuditTrail audit, TimeProvider time) : IGatewayBootstrap
{
    private static readonly UserId OwnerId = UserId.Parse("owner");

    public async ValueTask<BootstrapResult> RunAsync(IReadOnlyList<Workspace> configured, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(configured);
        var existing = Owners.First(await users.ListAsync(cancellationToken));
        var owner = existing ?? await CreateOwnerAsync(cancellationToken);

        if (configured.All(workspace => workspace.Id != WorkspaceId.Personal) && await workspaces.FindAsync(WorkspaceId.Personal, cancellationToken) is null)
        {
            await writer.SaveAsync(by: null, AuditActions.WorkspaceCreated, before: null, Personal(owner));
        }

        await fromFile.ApplyAsync(configured, cancellationToken);
        return new BootstrapResult(owner, FirstStart: existing is null);
    }

    private async ValueTask<User> CreateOwnerAsync(CancellationToken cancellationToken)
    {
        var owner = new User { Id = OwnerId, Name = "Owner", Role = UserRole.Owner, CreatedAt = time.GetUtcNow() };
        await audit.OkAsync(AuditActions.UserCreated, IdentityAudit.Gateway, ("user", owner.Id.ToString()), ("role", "owner"));
        return await users.SaveAsync(owner, cancellationToken);
    }

    private Workspace Personal(User owner) => new()
    {
        Id = WorkspaceId.Personal,
        Description = "The owner's own workspace.",
        Members = [owner.Id],
        ToolAllow = CapabilitySet.Parse(KnownCapabilities.BuiltinTools),
        CreatedAt = time.GetUtcNow(),
    };
}
