// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Workspaces;

namespace Sigil.Domain.Identity;

internal sealed class ConfiguredWorkspaces(IUserStore users, IWorkspaceStore workspaces, WorkspaceWriter writer, AdministrationGate gate, TimeProvider time) : IConfiguredWorkspaces
{
    public async ValueTask ApplyAsync(IReadOnlyList<Workspace> configured, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(configured);
        using var turn = await gate.EnterAsync(cancellationToken);
        var owner = Owners.First(await users.ListAsync(cancellationToken)) ?? throw new InvalidOperationException("There is no owner yet: the bootstrap has to run first.");
        foreach (var wanted in configured)
        {
            await ApplyAsync(wanted, owner, cancellationToken);
        }

        var named = configured.Select(workspace => workspace.Id).ToHashSet();
        foreach (var left in (await workspaces.ListAsync(cancellationToken)).Where(workspace => workspace.Managed && !named.Contains(workspace.Id)))
        {
            await writer.SaveAsync(by: null, AuditActions.WorkspaceReleased, left, left with { Managed = false });
        }
    }

    private async ValueTask ApplyAsync(Workspace wanted, User owner, CancellationToken cancellationToken)
    {
        var stored = await workspaces.FindAsync(wanted.Id, cancellationToken);
        var next = wanted with
        {
            Members = wanted.Members.Count == 0 ? [owner.Id] : wanted.Members,
            CreatedAt = stored?.CreatedAt ?? time.GetUtcNow(),
            Managed = true,
            DeletedAt = null,
        };
        if (stored is null || !Same(stored, next))
        {
            await writer.SaveAsync(by: null, stored is null ? AuditActions.WorkspaceCreated : AuditActions.WorkspaceChanged, stored, next);
        }
    }

    private static bool Same(Workspace a, Workspace b)
        => a.Managed == b.Managed && a.DeletedAt == b.DeletedAt && a.Description == b.Description && a.Model == b.Model && a.Members.SequenceEqual(b.Members)
            && a.ToolAllow.Texts.SequenceEqual(b.ToolAllow.Texts, StringComparer.Ordinal)
            && a.ToolDeny.Texts.SequenceEqual(b.ToolDeny.Texts, StringComparer.Ordinal);
}
