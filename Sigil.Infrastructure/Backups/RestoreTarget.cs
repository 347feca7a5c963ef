// SPDX-License-Identifier: Apache-2.0

using Sigil.Infrastructure.Backups.Format;
using Sigil.Infrastructure.Storage.Files;
using Sigil.Infrastructure.Storage.Gateway;
using Sigil.Infrastructure.Storage.Workspaces;

namespace Sigil.Infrastructure.Backups;

/// <summary>A directory to restore into. Until everything has been checked the files lie in another one beside it, or in it where it is there already, since it may be a disk of its own.</summary>
internal sealed class RestoreTarget : IBackupTarget, IDisposable
{
    private readonly string _root;
    private readonly string _staging;
    private readonly bool _exists;

    /// <exception cref="Domain.Common.Errors.SigilException"><c>backup.target.occupied</c>.</exception>
    public RestoreTarget(string directory)
    {
        _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        if (File.Exists(_root) || new DirectoryInfo(_root).LinkTarget is not null)
        {
            throw BackupErrors.Occupied("There is a file or a link in the directory's place.");
        }

        _exists = Directory.Exists(_root);
        if (_exists && Directory.EnumerateFileSystemEntries(_root).Any())
        {
            throw BackupErrors.Occupied("The directory to restore into is not empty.");
        }

        _staging = _exists ? Path.Combine(_root, $".restoring-{Path.GetRandomFileName()}") : $"{_root}.restoring-{Path.GetRandomFileName()}";
        PrivateFiles.EnsureDirectory(_staging);
    }

    public void Begin(long bytes)
    {
        var free = new DriveInfo(_staging).AvailableFreeSpace;
        if (bytes > free)
        {
            throw BackupErrors.Failure($"The backup may need {bytes} bytes; the disk has {free} free.", fix: "Free some space, or restore to another disk.");
        }
    }

    public Stream Open(BackupEntry file)
    {
        RefuseNewer(file);
        var path = Path.Combine(_staging, Path.Combine(file.Path.Split('/')));
        PrivateFiles.EnsureDirectory(Path.GetDirectoryName(path)!);
        return PrivateFiles.CreateNew(path);
    }

    /// <summary>Puts everything in its place.</summary>
    public void Publish()
    {
        // The next gateway to start puts it into the audit log; nothing that was restored is changed for it.
        PrivateFiles.Create(Path.Combine(_staging, "run", "restored"), []);
        if (!_exists)
        {
            Directory.Move(_staging, _root);
            return;
        }

        PrivateFiles.EnsureDirectory(_root);
        var database = new StoragePaths(_root).Gateway.Name;

        // gateway.db comes last: without it the directory is not a gateway's.
        foreach (var entry in Directory.GetFileSystemEntries(_staging).OrderBy(entry => Path.GetFileName(entry) == database))
        {
            Directory.Move(entry, Path.Combine(_root, Path.GetFileName(entry)));
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(_staging))
        {
            Directory.Delete(_staging, recursive: true);
        }
    }

    private static void RefuseNewer(BackupEntry file)
    {
        var known = file.Path switch
        {
            "gateway.db" => GatewayContext.SchemaVersion,
            _ when file.Path.EndsWith("/workspace.db", StringComparison.Ordinal) => WorkspaceContext.SchemaVersion,
            _ => long.MaxValue,
        };
        if (file.Schema > known)
        {
            throw BackupErrors.Newer($"The database {file.Path} has version {file.Schema}; this program knows versions up to {known}.");
        }
    }
}
