// SPDX-License-Identifier: Apache-2.0

using Microsoft.Data.Sqlite;

namespace Sigil.Infrastructure.Storage.Sqlite.Reading;

/// <summary>A connection that can only read, with the statements it has prepared; used by one thread at a time.</summary>
internal sealed class ReaderSession(SqliteConnection connection) : IDisposable
{
    private readonly PreparedStatements _statements = new(connection);

    /// <summary>Runs a constant statement that returns rows. Dispose the reader before the next statement.</summary>
    public SqliteDataReader Query(string sql, params ReadOnlySpan<object?> values) => _statements.Query(sql, values);

    /// <summary>Whether a constant statement returns a row.</summary>
    public bool Any(string sql, params ReadOnlySpan<object?> values)
    {
        using var reader = Query(sql, values);
        return reader.Read();
    }

    /// <summary>Until the result is disposed, every statement reads the database as it is at the first of them.</summary>
    public Snapshot BeginSnapshot()
    {
        _statements.Execute("BEGIN");
        return new Snapshot(_statements);
    }

    public void Dispose() => _statements.Dispose();

    /// <summary>Ends the snapshot; nothing was written, so nothing is kept or undone.</summary>
    public readonly struct Snapshot(PreparedStatements statements) : IDisposable
    {
        public void Dispose() => statements.Execute("COMMIT");
    }
}
