// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Workspaces;

/// <summary>Keeps workspaces. Reads are answered from memory: they happen on every turn.</summary>
public interface IWorkspaceStore
{
    /// <summary>The workspace, a deleted one included, or null.</summary>
    ValueTask<Workspace?> FindAsync(WorkspaceId id, CancellationToken cancellationToken);

    /// <summary>All workspaces, deleted ones included, by id.</summary>
    ValueTask<IReadOnlyList<Workspace>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Creates or replaces; on disk when it returns. Returns the workspace with its new revision, whatever revision was handed in.</summary>
    ValueTask<Workspace> SaveAsync(Workspace workspace, CancellationToken cancellationToken);

    /// <summary>Forgets the workspace; nothing happens when there is none.</summary>
    ValueTask RemoveAsync(WorkspaceId id, CancellationToken cancellationToken);
}
