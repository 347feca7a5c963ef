// SPDX-License-Identifier: Apache-2.0

using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Sigil.Domain.Common.Errors;
using Sigil.Infrastructure.Storage.Files;

namespace Sigil.Infrastructure.Storage.Sqlite.Schema;

/// <summary>Brings a database file to the version that the program knows: made when missing, copied first when older, refused when newer.</summary>
internal sealed partial class DatabaseMigrator(DatabaseBackups backups, ILogger<DatabaseMigrator> logger)
{
    /// <summary>Makes or migrates the file. Call it before anything else opens it.</summary>
    /// <exception cref="SigilException"><c>store.database.unavailable</c>: the file is newer than the program, or cannot be used.</exception>
    public void Prepare(DatabaseFile file, int programVersion, Func<DbConnection, DbContext> context)
    {
        try
        {
            PrivateFiles.EnsureFile(file.Path);
            using var connection = SqliteConnections.OpenWriter(file);
            var version = (long)connection.Scalar("PRAGMA user_version")!;
            if (version > programVersion)
            {
                throw TooNew(file, version, programVersion);
            }

            if (version < programVersion)
            {
                Migrate(connection, file, version, programVersion, context);
            }
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw StorageErrors.Translate(exception, file.Name);
        }
    }

    private static SigilException TooNew(DatabaseFile file, long version, int programVersion) => new(new SigilError(
        ErrorCodes.StoreUnavailable,
        $"The database {file.Name} has version {version}; this program knows versions up to {programVersion}.",
        Fix: "Start the newer program that wrote it, or put a copy from the backups directory in its place."));

    private void Migrate(SqliteConnection connection, DatabaseFile file, long version, int programVersion, Func<DbConnection, DbContext> context)
    {
        if (connection.Scalar("SELECT 1 FROM sqlite_schema LIMIT 1") is not null)
        {
            var copy = backups.Make(connection, file, version);
            LogBackup(file.Name, copy);
        }

        // A process that was killed while it migrated leaves its lock behind, and the next one would wait for ever. Nobody else migrates: the data directory has one owner.
        connection.Run("DROP TABLE IF EXISTS __EFMigrationsLock");
        using (var migrating = context(connection))
        {
            migrating.Database.Migrate();
        }

#pragma warning disable CA2100 // A pragma takes no parameter; the version is a constant of the program.
        connection.Run($"PRAGMA user_version = {programVersion}");
#pragma warning restore CA2100
        LogMigrated(file.Name, version, programVersion);
    }

    [LoggerMessage(EventId = 2001, Level = LogLevel.Information, Message = "Copied {Database} to {Copy} before migrating it")]
    private partial void LogBackup(string database, string copy);

    [LoggerMessage(EventId = 2002, Level = LogLevel.Information, Message = "Migrated {Database} from version {From} to {To}")]
    private partial void LogMigrated(string database, long from, int to);
}
