// SPDX-License-Identifier: Apache-2.0

using System.Collections.Concurrent;
using Sigil.Domain.Common;
using Sigil.Domain.Workspaces;

namespace Sigil.Testing.InMemory;

/// <summary>Workspaces without a disk.</summary>
public sealed class InMemoryWorkspaceStore : IWorkspaceStore
{
    private readonly ConcurrentDictionary<WorkspaceId, Workspace> _workspaces = new();

    public InMemoryWorkspaceStore(params Workspace[] workspaces)
    {
        foreach (var workspace in workspaces)
        {
            _workspaces[workspace.Id] = workspace;
        }
    }

    public ValueTask<Workspace?> FindAsync(WorkspaceId id, CancellationToken cancellationToken) => new(_workspaces.GetValueOrDefault(id));

    public ValueTask<IReadOnlyList<Workspace>> ListAsync(CancellationToken cancellationToken)
        => new([.. _workspaces.Values.OrderBy(workspace => workspace.Id.Value, StringComparer.Ordinal)]);

    public ValueTask SaveAsync(Workspace workspace, CancellationToken cancellationToken)
    {
        _workspaces[workspace.Id] = workspace;
        return default;
    }
}
