// SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Sigil.Infrastructure.Storage.Files;
using Sigil.Infrastructure.Storage.Sqlite;

namespace Sigil.Infrastructure.Backups.Contents;

/// <summary>Copies of databases as they are at one moment, made by SQLite while others read and write. A copy lies in <c>run/</c> of the data directory, as private as what it was made from,
/// until it is closed.</summary>
internal sealed class DatabaseSnapshots : IDisposable
{
    private const string Prefix = "backup-";
    private readonly string _directory;

    public DatabaseSnapshots(StoragePaths paths)
    {
        var run = Path.Combine(paths.Root, "run");
        PrivateFiles.EnsureDirectory(run);
        RemoveAbandoned(run);
        _directory = Path.Combine(run, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-{Random.Shared.Next():x8}"));
        PrivateFiles.EnsureDirectory(_directory);
    }

    /// <summary>Copies a database; the copy is one file, without a log beside it, and goes away when it is closed.</summary>
    /// <exception cref="Sigil.Domain.Common.Errors.SigilException"><c>store.database.unavailable</c>.</exception>
    public (FileStream Content, long? Schema) Take(DataFile file)
    {
        var target = Path.Combine(_directory, "snapshot.db");
        try
        {
            File.Delete(target);
            PrivateFiles.EnsureFile(target);
            var schema = Copy(file.FullPath, target);
            return (new FileStream(target, FileMode.Open, FileAccess.Read, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose), schema);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw StorageErrors.Translate(exception, file.Name);
        }
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static long Copy(string from, string to)
    {
        using var source = Open(from, SqliteOpenMode.ReadOnly);
        using var copy = Open(to, SqliteOpenMode.ReadWrite);
        copy.Run("PRAGMA synchronous = OFF");
        source.BackupDatabase(copy);
        copy.Run("PRAGMA journal_mode = DELETE");
        return (long)copy.Scalar("PRAGMA user_version")!;
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 30 }.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>Copies that a killed process has left.</summary>
    private static void RemoveAbandoned(string run)
    {
        foreach (var directory in Directory.EnumerateDirectories(run, Prefix + "*"))
        {
            if (!int.TryParse(Path.GetFileName(directory)[Prefix.Length..].Split('-')[0], CultureInfo.InvariantCulture, out var process) || !IsAlive(process))
            {
                Directory.Delete(directory, recursive: true);
            }
        }
    }

    private static bool IsAlive(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
