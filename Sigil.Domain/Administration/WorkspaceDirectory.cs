// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Workspaces;

namespace Sigil.Domain.Administration;

internal sealed class WorkspaceDirectory(
    IWorkspaceStore workspaces, WorkspaceDesk desk, WorkspaceRules rules, WorkspaceWriter writer, AdministrationGate gate, TimeProvider time) : IWorkspaceDirectory
{
    private const int MaxWorkspaces = 1000;

    public async ValueTask<Outcome<Page<Workspace>>> ListAsync(Caller caller, WorkspaceScope scope, int limit, string? after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var needed = scope switch { WorkspaceScope.All => Permissions.AdminWorkspaces, WorkspaceScope.Deleted => Permissions.WorkspacesWrite, _ => Permissions.WorkspacesRead };
        if (caller.Missing(needed) is { } missing)
        {
            return missing;
        }

        var all = await workspaces.ListAsync(cancellationToken);
        var shown = scope switch
        {
            WorkspaceScope.All => all.Where(workspace => workspace.DeletedAt is null),
            WorkspaceScope.Deleted => all.Where(workspace => workspace.DeletedAt is not null && !desk.IsOver(workspace) && WorkspaceDesk.Sees(caller, workspace)),
            _ => all.Where(workspace => workspace.Admits(caller.UserId)),
        };
        return Pages.Cut(shown, workspace => workspace.Id.Value, limit, after);
    }

    public ValueTask<Outcome<Workspace>> GetAsync(Caller caller, WorkspaceId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return desk.ReadAsync(caller, id, cancellationToken);
    }

    public async ValueTask<Outcome<Workspace>> CreateAsync(Caller caller, WorkspaceId id, WorkspaceSettings settings, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(settings);
        if (caller.Missing(Permissions.WorkspacesWrite) is { } missing)
        {
            return missing;
        }

        if (id == default)
        {
            return new SigilError(ErrorCodes.RequestInvalid, "That is no workspace id.", "id", "Use 1 to 63 characters of a-z, 0-9 and '-'.");
        }

        using var turn = await gate.EnterAsync(cancellationToken);
        var all = await workspaces.ListAsync(cancellationToken);
        if (all.FirstOrDefault(workspace => workspace.Id == id) is { } taken)
        {
            return new SigilError(
                ErrorCodes.StoreConflict, $"The id '{id}' is taken.", "id", taken.DeletedAt is null ? "Choose another one." : "Choose another one, or restore the deleted workspace of this id.");
        }

        if (all.Count >= MaxWorkspaces)
        {
            return new SigilError(ErrorCodes.StoreConflict, $"A gateway has at most {MaxWorkspaces} workspaces.", Fix: "Delete workspaces that are no longer used.");
        }

        var made = await rules.ApplyAsync(new Workspace { Id = id, Members = [caller.UserId], CreatedAt = time.GetUtcNow() }, settings, cancellationToken);
        return made.Succeeded ? await writer.SaveAsync(caller, AuditActions.WorkspaceCreated, before: null, made.Value) : made.Error;
    }

    public async ValueTask<Outcome<Workspace>> ChangeAsync(Caller caller, WorkspaceId id, WorkspaceSettings settings, long? expected, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(settings);
        using var turn = await gate.EnterAsync(cancellationToken);
        var opened = await desk.ChangeAsync(caller, id, expected, cancellationToken);
        if (!opened.Succeeded)
        {
            return opened.Error;
        }

        if (settings.IsEmpty)
        {
            return new SigilError(ErrorCodes.RequestInvalid, "There is nothing to change.", Fix: "Send at least one setting.");
        }

        var next = await rules.ApplyAsync(opened.Value, settings, cancellationToken);
        return next.Succeeded ? await writer.SaveAsync(caller, AuditActions.WorkspaceChanged, opened.Value, next.Value) : next.Error;
    }

    public async ValueTask<Outcome<Workspace>> DeleteAsync(Caller caller, WorkspaceId id, long? expected, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        using var turn = await gate.EnterAsync(cancellationToken);
        var opened = await desk.ChangeAsync(caller, id, expected, cancellationToken);
        if (!opened.Succeeded)
        {
            return opened.Error;
        }

        return id == WorkspaceId.Personal
            ? new SigilError(ErrorCodes.WorkspaceProtected, "Every gateway has the workspace 'personal'.", Fix: "Take its members or its tools away instead.")
            : await writer.TakeAwayAsync(caller, AuditActions.WorkspaceDeleted, opened.Value, opened.Value with { DeletedAt = time.GetUtcNow() });
    }

    public async ValueTask<Outcome<Workspace>> RestoreAsync(Caller caller, WorkspaceId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        using var turn = await gate.EnterAsync(cancellationToken);
        var opened = await desk.RestoreAsync(caller, id, cancellationToken);
        return opened is { Succeeded: true, Value.DeletedAt: not null }
            ? await writer.SaveAsync(caller, AuditActions.WorkspaceRestored, opened.Value, opened.Value with { DeletedAt = null })
            : opened;
    }
}
