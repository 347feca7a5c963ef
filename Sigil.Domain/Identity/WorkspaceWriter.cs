// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Events;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Workspaces;

namespace Sigil.Domain.Identity;

/// <summary>The one way to change a workspace: it is written down and stored, and whom it no longer admits loses what they have running in it. Only for whoever holds the <see cref="AdministrationGate"/>.</summary>
internal sealed class WorkspaceWriter(IWorkspaceStore workspaces, IAuditTrail audit, IRunningTurns turns, IGatewayEvents events)
{
    /// <summary>Makes a change that may give rights: its entry comes first, and without it nothing changes.</summary>
    /// <param name="by">Who; null for the gateway itself.</param>
    /// <param name="action">What the log calls it.</param>
    /// <param name="before">What is stored now; null for a new one.</param>
    /// <param name="after">What is to be stored.</param>
    /// <param name="about">Further details.</param>
    public async ValueTask<Workspace> SaveAsync(Caller? by, string action, Workspace? before, Workspace after, params (string Name, string? Value)[] about)
    {
        await RecordAsync(by, action, after, about);
        return await StoreAsync(before, after);
    }

    /// <summary>Makes a change that only takes rights away: it comes first and its entry second. Should the entry fail, so does the call, and the rights are gone all the same.</summary>
    public async ValueTask<Workspace> TakeAwayAsync(Caller? by, string action, Workspace before, Workspace after, params (string Name, string? Value)[] about)
    {
        var stored = await StoreAsync(before, after);
        await RecordAsync(by, action, stored, about);
        return stored;
    }

    private async ValueTask<Workspace> StoreAsync(Workspace? before, Workspace after)
    {
        var stored = await workspaces.SaveAsync(after, CancellationToken.None);
        events.Publish(new WorkspaceEvent(NewsOf(before, stored), stored.Id, [.. stored.Members.Union(before?.Members ?? [])]));
        if (before is { DeletedAt: null } && stored.DeletedAt is not null)
        {
            await turns.StopAsync(stored.Id, userId: null);
            return stored;
        }

        foreach (var lost in before?.Members.Except(stored.Members) ?? [])
        {
            await turns.StopAsync(stored.Id, lost);
        }

        return stored;
    }

    private static string NewsOf(Workspace? before, Workspace after) => (before, after) switch
    {
        (null, _) => GatewayEventTypes.WorkspaceCreated,
        ({ DeletedAt: null }, { DeletedAt: not null }) => GatewayEventTypes.WorkspaceDeleted,
        ({ DeletedAt: not null }, { DeletedAt: null }) => GatewayEventTypes.WorkspaceRestored,
        _ => GatewayEventTypes.WorkspaceChanged,
    };

    private ValueTask RecordAsync(Caller? by, string action, Workspace workspace, (string Name, string? Value)[] about) => audit.AppendAsync(
        new AuditEntry
        {
            Action = action,
            Result = "ok",
            Actor = by?.UserId.ToString() ?? IdentityAudit.Gateway,
            WorkspaceId = workspace.Id,
            Details = IdentityAudit.Details(
            [
                ("workspace", workspace.Id.ToString()),
                ("members", string.Join(' ', workspace.Members)),
                ("tools_allow", workspace.ToolAllow.ToString()),
                ("tools_deny", workspace.ToolDeny.ToString()),
                ("model", workspace.Model?.ToString()),
                ("managed", workspace.Managed ? "true" : "false"),
                ("door", by?.Door),
                ("credential", by?.CredentialId),
                .. about,
            ]),
        },
        CancellationToken.None);
}
