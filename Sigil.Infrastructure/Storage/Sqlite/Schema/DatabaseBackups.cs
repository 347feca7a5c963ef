// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Microsoft.Data.Sqlite;
using Sigil.Infrastructure.Storage.Files;

namespace Sigil.Infrastructure.Storage.Sqlite.Schema;

/// <summary>Copies of databases from before a migration: <c>backups/&lt;the file's path&gt;-&lt;its version&gt;-&lt;UTC&gt;.db</c>, the last three of each file.</summary>
internal sealed class DatabaseBackups(StoragePaths paths, TimeProvider time)
{
    private const int Kept = 3;

    /// <summary>Copies the open database and returns the copy's name; what is older than the last three copies goes.</summary>
    public string Make(SqliteConnection source, DatabaseFile file, long version)
    {
        // Each file has its own directory and prefix, so that no other file's copies can be taken for its own.
        var directory = Path.Combine(paths.Backups, Path.GetDirectoryName(file.Name)!);
        var stem = Path.GetFileNameWithoutExtension(file.Name);
        var utc = time.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
        var target = Path.Combine(directory, $"{stem}-{version}-{utc}.db");

        PrivateFiles.EnsureDirectory(paths.Backups);
        var unfinished = target + ".part";
        File.Delete(unfinished);
        PrivateFiles.EnsureFile(unfinished);
        using (var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = unfinished, Pooling = false }.ToString()))
        {
            copy.Open();
            source.BackupDatabase(copy);
        }

        File.Move(unfinished, target, overwrite: true);
        foreach (var old in Directory.GetFiles(directory, $"{stem}-*-*.db").OrderByDescending(Stamp, StringComparer.Ordinal).Skip(Kept))
        {
            File.Delete(old);
        }

        return Path.GetFileName(target);
    }

    private static string Stamp(string path) => path[(path.LastIndexOf('-') + 1)..];
}
