// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Workspaces;

/// <summary>Keeps workspaces. Reads are answered from memory: they happen on every turn.</summary>
public interface IWorkspaceStore
{
    /// <summary>The workspace, or null.</summary>
    ValueTask<Workspace?> FindAsync(WorkspaceId id, CancellationToken cancellationToken);

    /// <summary>All workspaces, by id.</summary>
    ValueTask<IReadOnlyList<Workspace>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Creates or replaces.</summary>
    ValueTask SaveAsync(Workspace workspace, CancellationToken cancellationToken);
}
