// SPDX-License-Identifier: Apache-2.0

using Microsoft.Data.Sqlite;
using Sigil.Infrastructure.Storage.Files;

namespace Sigil.Infrastructure.Storage.Sqlite;

/// <summary>The two kinds of connections to a database file: the one that writes and checkpoints, and pooled ones that can only read.</summary>
internal static class SqliteConnections
{
    private const int BusyTimeoutSeconds = 5;

    /// <summary>Connection string of readers: pooled and unable to write.</summary>
    public static string ReaderString(DatabaseFile file) => new SqliteConnectionStringBuilder
    {
        DataSource = file.Path,
        Mode = SqliteOpenMode.ReadOnly,
        Pooling = true,
        DefaultTimeout = BusyTimeoutSeconds,
    }.ToString();

    /// <summary>Opens the writing connection. The file exists already, private to its owner (<see cref="PrivateFiles"/>).</summary>
    public static SqliteConnection OpenWriter(DatabaseFile file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file.Path,
            Mode = SqliteOpenMode.ReadWrite,
            Pooling = false,
            ForeignKeys = true,
            DefaultTimeout = BusyTimeoutSeconds,
        }.ToString());
        try
        {
            connection.Open();
            connection.Run("PRAGMA busy_timeout = 5000");
            connection.Run("PRAGMA journal_mode = WAL");
            connection.Run("PRAGMA synchronous = FULL");
            connection.Run("PRAGMA journal_size_limit = 67108864");
            return connection;
        }
        catch
        {
            // The caller never sees the connection, so it closes here, whatever went wrong.
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Closes the idle readers of a database, so that its file can be closed.</summary>
    public static void ClearReaders(string readerString)
    {
        using var connection = new SqliteConnection(readerString);
        SqliteConnection.ClearPool(connection);
    }
}
