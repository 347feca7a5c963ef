// SPDX-License-Identifier: Apache-2.0

using Sigil.Infrastructure.Storage.Files;

namespace Sigil.Infrastructure.Backups.Contents;

/// <summary>What of a data directory belongs into a backup, in the order in which it has to be copied while a gateway writes.</summary>
/// <param name="Files">The files.</param>
/// <param name="LeftOut">What cannot be taken along, each with the reason.</param>
internal sealed record DataDirectoryScan(IReadOnlyList<DataFile> Files, IReadOnlyList<string> LeftOut)
{
    // What belongs to an open database, and what a file is called while it is being replaced.
    private static readonly string[] Passing = [".db-wal", ".db-shm", ".db-journal", ".new", ".next", ".part", ".tmp"];

    public static DataDirectoryScan Of(StoragePaths paths)
    {
        var (files, leftOut, names) = (new List<DataFile>(), new List<string>(), new EntryNames());
        foreach (var entry in Entries(new DirectoryInfo(paths.Root), paths.Root, leftOut))
        {
            var name = NameOf(entry, paths.Root);
            if (names.TryAdd(name))
            {
                files.Add(new DataFile(entry.FullName, name, entry.Length));
            }
            else
            {
                leftOut.Add($"{name}: not every system can have a file of this name beside the others.");
            }
        }

        return new DataDirectoryScan([.. files.OrderBy(file => Turn(file, paths)).ThenBy(file => file.Name, StringComparer.Ordinal)], leftOut);
    }

    /// <summary>The log's head comes before the log, which may only be longer than it says. gateway.db comes after the databases whose sessions name its users, and before the keys that seal
    /// what is in it.</summary>
    private static int Turn(DataFile file, StoragePaths paths)
        => file.FullPath == paths.AuditHead ? 0 : file.FullPath == paths.Gateway.Path ? 2 : file.IsDatabase ? 1 : 3;

    private static IEnumerable<FileInfo> Entries(DirectoryInfo directory, string root, List<string> leftOut)
    {
        foreach (var entry in directory.EnumerateFileSystemInfos())
        {
            // What is behind a link is not the data directory's, and may be anything.
            if (entry.LinkTarget is not null)
            {
                leftOut.Add($"{NameOf(entry, root)}: a link; what it leads to is not part of the data directory.");
            }
            else if (entry is FileInfo file)
            {
                if (!Array.Exists(Passing, ending => file.Name.EndsWith(ending, StringComparison.Ordinal)))
                {
                    yield return file;
                }
            }
            else if (directory.FullName != root || !EntryNames.IsTransient(entry.Name))
            {
                foreach (var below in Entries((DirectoryInfo)entry, root, leftOut))
                {
                    yield return below;
                }
            }
        }
    }

    private static string NameOf(FileSystemInfo entry, string root) => Path.GetRelativePath(root, entry.FullName).Replace(Path.DirectorySeparatorChar, '/');
}
