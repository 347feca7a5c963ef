// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Workspaces;

namespace Sigil.Testing.InMemory;

/// <summary>Workspaces without a disk.</summary>
public sealed class InMemoryWorkspaceStore : IWorkspaceStore
{
    private readonly InMemoryTable<WorkspaceId, Workspace> _workspaces = new();

    public InMemoryWorkspaceStore(params Workspace[] workspaces)
    {
        foreach (var workspace in workspaces)
        {
            Save(workspace);
        }
    }

    public ValueTask<Workspace?> FindAsync(WorkspaceId id, CancellationToken cancellationToken) => new(_workspaces.Find(id));

    public ValueTask<IReadOnlyList<Workspace>> ListAsync(CancellationToken cancellationToken)
        => new([.. _workspaces.List().OrderBy(workspace => workspace.Id.Value, StringComparer.Ordinal)]);

    public ValueTask<Workspace> SaveAsync(Workspace workspace, CancellationToken cancellationToken) => new(Save(workspace));

    public ValueTask RemoveAsync(WorkspaceId id, CancellationToken cancellationToken)
    {
        _workspaces.Remove(id);
        return default;
    }

    private Workspace Save(Workspace workspace)
        => _workspaces.Save(workspace.Id, workspace with { Revision = 1 }, (stored, next) => next with { CreatedAt = stored.CreatedAt, Revision = stored.Revision + 1 });
}
