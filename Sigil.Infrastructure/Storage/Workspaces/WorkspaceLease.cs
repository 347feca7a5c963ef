// SPDX-License-Identifier: Apache-2.0

using Sigil.Infrastructure.Storage.Sqlite;

namespace Sigil.Infrastructure.Storage.Workspaces;

/// <summary>Keeps a workspace database open until it is disposed.</summary>
internal readonly struct WorkspaceLease(WorkspaceDatabases owner, OpenWorkspace workspace, SqliteDatabase database) : IDisposable
{
    public SqliteDatabase Database { get; } = database;

    public void Dispose() => owner.Return(workspace);
}
