// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Workspaces;
using Sigil.Infrastructure.Storage.Gateway.Rows;
using Sigil.Infrastructure.Storage.Sqlite;

namespace Sigil.Infrastructure.Storage.Gateway.Stores;

internal sealed class WorkspaceStore(GatewayDatabase gateway, ContextLeases<GatewayContext> leases) : IWorkspaceStore, IGatewayCache
{
    private readonly CachedTable<WorkspaceId, Workspace, WorkspaceRow> _table = new(gateway, leases, new WorkspaceMapping());

    public Task LoadAsync(CancellationToken cancellationToken) => _table.LoadAsync(cancellationToken);

    public ValueTask<Workspace?> FindAsync(WorkspaceId id, CancellationToken cancellationToken) => new(_table.Find(id));

    public ValueTask<IReadOnlyList<Workspace>> ListAsync(CancellationToken cancellationToken)
        => new([.. _table.List().OrderBy(workspace => workspace.Id.Value, StringComparer.Ordinal)]);

    public ValueTask<Workspace> SaveAsync(Workspace workspace, CancellationToken cancellationToken) => _table.SaveAsync(workspace, cancellationToken);

    public ValueTask RemoveAsync(WorkspaceId id, CancellationToken cancellationToken) => _table.RemoveAsync(id, id.ToString(), cancellationToken);
}
