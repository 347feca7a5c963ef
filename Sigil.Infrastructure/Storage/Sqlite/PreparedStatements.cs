// SPDX-License-Identifier: Apache-2.0

using Microsoft.Data.Sqlite;

namespace Sigil.Infrastructure.Storage.Sqlite;

/// <summary>A connection with the constant statements it has prepared, each compiled once; used by one thread at a time.</summary>
internal sealed class PreparedStatements(SqliteConnection connection) : IDisposable
{
    // Keyed by reference: statements are constants, so the text itself is never hashed.
    private readonly Dictionary<string, SqliteCommand> _prepared = new(ReferenceEqualityComparer.Instance);

    /// <summary>Runs a constant statement; returns how many rows changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Command(sql, values).ExecuteNonQuery();

    /// <summary>Runs a constant statement that returns rows. Dispose the reader before the next statement.</summary>
    public SqliteDataReader Query(string sql, params ReadOnlySpan<object?> values) => Command(sql, values).ExecuteReader();

    /// <summary>The first column of the first row as a number; null when there is no row.</summary>
    public long? Number(string sql, params ReadOnlySpan<object?> values)
        => Command(sql, values).ExecuteScalar() is long number ? number : null;

    public void Dispose()
    {
        foreach (var command in _prepared.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private SqliteCommand Command(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            command = connection.Prepare(sql);
            _prepared.Add(sql, command);
        }

        command.Bind(values);
        return command;
    }
}
