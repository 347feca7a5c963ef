// SPDX-License-Identifier: Apache-2.0

using Sigil.Infrastructure.Storage.Audit;
using Sigil.Infrastructure.Storage.Files;
using Sigil.Infrastructure.Storage.Sqlite;
using Sigil.Infrastructure.Storage.Sqlite.Schema;
using Sigil.Infrastructure.Storage.Sqlite.Writing;

namespace Sigil.Infrastructure.Storage.Gateway;

/// <summary><c>gateway.db</c>, open from the start of the gateway to its end. Its writer is the audit log's too: entries have the order of the changes they record.</summary>
internal sealed class GatewayDatabase(StoragePaths paths, StorageOptions options, DatabaseMigrator migrator, AuditChain chain) : IAsyncDisposable
{
    private SqliteDatabase? _database;

    /// <summary>The open database.</summary>
    /// <exception cref="InvalidOperationException">Storage has not been started.</exception>
    public SqliteDatabase Database => _database ?? throw new InvalidOperationException("Storage has not been started.");

    public DatabaseWriter Writer => Database.Writer;

    /// <summary>Makes or migrates the file and opens it.</summary>
    public void Open()
    {
        if (_database is not null)
        {
            throw new InvalidOperationException("Storage has been started already.");
        }

        migrator.Prepare(paths.Gateway, GatewayContext.SchemaVersion, GatewayContext.Over);
        OpenAsItIs();
    }

    /// <summary>Opens the file without migrating it: for an entry in the audit log, whose table is the same in every version.</summary>
    public void OpenAsItIs() => _database = new SqliteDatabase(paths.Gateway, options.WriteQueueCapacity, GatewayContext.Over, chain);

    public ValueTask DisposeAsync() => _database?.DisposeAsync() ?? ValueTask.CompletedTask;
}
