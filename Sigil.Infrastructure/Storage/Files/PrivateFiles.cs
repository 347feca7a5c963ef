// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Storage.Files;

/// <summary>Files and directories that only their owner can read, whatever the umask.</summary>
internal static class PrivateFiles
{
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerDirectory = OwnerFile | UnixFileMode.UserExecute;

    /// <summary>Makes the directory, and those above it that are missing; takes rights of others away from an existing one.</summary>
    public static void EnsureDirectory(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        // The mode counts for the last directory only, so each missing one is made by itself.
        if (Path.GetDirectoryName(path) is { } parent && !Directory.Exists(parent))
        {
            EnsureDirectory(parent);
        }

        var directory = Directory.CreateDirectory(path, OwnerDirectory);
        if (directory.UnixFileMode != OwnerDirectory)
        {
            directory.UnixFileMode = OwnerDirectory;
        }
    }

    /// <summary>Makes an empty file where there is none, and takes rights of others away. SQLite gives its <c>-wal</c> and <c>-shm</c> files the mode of the database.</summary>
    public static void EnsureFile(string path)
    {
        EnsureDirectory(Path.GetDirectoryName(path)!);
        using (var stream = Open(path, FileMode.OpenOrCreate))
        {
        }

        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(path) != OwnerFile)
        {
            File.SetUnixFileMode(path, OwnerFile);
        }
    }

    /// <summary>Makes a new file with these bytes, flushed to the disk; fails when there is one.</summary>
    public static void Create(string path, ReadOnlySpan<byte> content)
    {
        EnsureDirectory(Path.GetDirectoryName(path)!);
        using var stream = Open(path, FileMode.CreateNew);
        stream.Write(content);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Opens a new file for writing; fails when there is one. Whoever needs it on the disk flushes it.</summary>
    public static FileStream CreateNew(string path) => Open(path, FileMode.CreateNew);

    /// <summary>Puts these bytes in the file's place in one step: a reader, and a crash, finds the old content or the new one, never a part.</summary>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        var temporary = path + ".new";
        using (var stream = Open(temporary, FileMode.Create))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }

    private static FileStream Open(string path, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite, BufferSize = 0 };
        if (!OperatingSystem.IsWindows() && mode != FileMode.Open)
        {
            options.UnixCreateMode = OwnerFile;
        }

        return new FileStream(path, options);
    }
}
