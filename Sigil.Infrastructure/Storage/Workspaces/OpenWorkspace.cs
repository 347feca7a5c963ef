// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Infrastructure.Storage.Sqlite;

namespace Sigil.Infrastructure.Storage.Workspaces;

/// <summary>A workspace database that is open, or opening; its counters belong to the lock of <see cref="WorkspaceDatabases"/>.</summary>
internal sealed class OpenWorkspace(WorkspaceId id, Task<SqliteDatabase> opening)
{
    public WorkspaceId Id { get; } = id;

    public Task<SqliteDatabase> Opening { get; } = opening;

    /// <summary>Leases that are out. It is never closed while there is one.</summary>
    public int Leases { get; set; }

    /// <summary>Rises with every use of any workspace.</summary>
    public long LastUse { get; set; }
}
