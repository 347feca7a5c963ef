// SPDX-License-Identifier: Apache-2.0

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Sigil.Infrastructure.Storage.Sqlite.Writing;

/// <summary>The writer's connection with the statements it has prepared; used by one thread at a time.</summary>
internal sealed class WriterSession(SqliteConnection connection, Func<SqliteConnection, DbContext> contextFactory) : IDisposable
{
    private readonly PreparedStatements _statements = new(connection);
    private Durability _durability = Durability.Disk;
    private DbContext? _context;

    /// <summary>A context on this connection, empty of tracked rows; it takes part in the writer's transaction.</summary>
    public TContext Context<TContext>()
        where TContext : DbContext
    {
        if (_context is null)
        {
            _context = contextFactory(connection);
            _context.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        }

        _context.ChangeTracker.Clear();
        return (TContext)_context;
    }

    /// <summary>Runs a constant statement; returns how many rows changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => _statements.Execute(sql, values);

    /// <summary>Runs a constant statement that returns rows. Dispose the reader before the next statement.</summary>
    public SqliteDataReader Query(string sql, params ReadOnlySpan<object?> values) => _statements.Query(sql, values);

    /// <summary>The first column of the first row as a number; null when there is no row.</summary>
    public long? Number(string sql, params ReadOnlySpan<object?> values) => _statements.Number(sql, values);

    public void Begin(Durability durability)
    {
        if (_durability != durability)
        {
            Execute(durability == Durability.Disk ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
            _durability = durability;
        }

        Execute("BEGIN IMMEDIATE");
    }

    public void Commit() => Execute("COMMIT");

    public void Rollback() => Execute("ROLLBACK");

    public void BeginItem() => Execute("SAVEPOINT item");

    public void KeepItem() => Execute("RELEASE item");

    public void UndoItem()
    {
        Execute("ROLLBACK TO item");
        Execute("RELEASE item");
    }

    public void Dispose()
    {
        _context?.Dispose();
        _statements.Dispose();
    }
}
