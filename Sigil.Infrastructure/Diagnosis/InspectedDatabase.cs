// SPDX-License-Identifier: Apache-2.0

using Microsoft.Data.Sqlite;
using Sigil.Infrastructure.Storage.Files;

namespace Sigil.Infrastructure.Diagnosis;

/// <summary>Opens databases for a look that leaves nothing behind.</summary>
internal static class InspectedDatabase
{
    /// <summary>A connection that can only read. A file that nobody has open and that has no log is read as if nothing could change it, so that SQLite makes no files beside it.</summary>
    /// <param name="file">The database.</param>
    /// <param name="inUse">Whether a gateway may have it open.</param>
    public static SqliteConnection Open(DatabaseFile file, bool inUse)
    {
        var log = new FileInfo(file.Path + "-wal");
        var still = !inUse && (!log.Exists || log.Length == 0);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = still ? $"{new Uri(file.Path).AbsoluteUri}?immutable=1" : file.Path,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        connection.Open();
        return connection;
    }
}
