// SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography;
using Sigil.Domain.Administration.Backups;
using Sigil.Domain.Common.Errors;
using Sigil.Infrastructure.Backups.Contents;
using Sigil.Infrastructure.Backups.Format;
using Sigil.Infrastructure.Storage.Files;

namespace Sigil.Infrastructure.Backups;

/// <summary>Makes one backup.</summary>
internal sealed class BackupMaker(BackupOrder order, TimeProvider time, int iterations, IProgress<BackupProgress>? progress, CancellationToken cancellationToken)
{
    private readonly StoragePaths _paths = new(order.DataDirectory);
    private readonly List<BackupFile> _files = [];
    private readonly byte[] _buffer = new byte[BackupFormat.ChunkSize];
    private long _done;
    private long _total;

    public BackupReport Make()
    {
        Check();
        var about = new BackupAbout(order.Product, time.GetUtcNow(), 0);
        using var file = new UnfinishedFile(Path.GetFullPath(order.File), order.Replace);
        using var snapshots = new DatabaseSnapshots(_paths);
        var scan = DataDirectoryScan.Of(_paths);
        if (scan.Files.Count > BackupFormat.MaxFiles)
        {
            throw BackupErrors.Failure($"The data directory holds {scan.Files.Count} files; a backup holds at most {BackupFormat.MaxFiles}.", fix: "Move what is not Sigil's out of the data directory.");
        }

        _total = scan.Files.Sum(each => each.Bytes);
        var (header, keys) = BackupHeader.Begin(file.Stream, order.Passphrase, iterations);
        using (keys)
        using (var chunks = new ChunkWriter(file.Stream, header, keys))
        {
            var records = new RecordWriter(chunks);
            records.Write(new BackupRecord { About = about with { ExpectedBytes = _total } });
            foreach (var each in scan.Files)
            {
                Add(each, records, snapshots);
            }

            records.Write(new BackupRecord { Manifest = new BackupManifest(_files, scan.LeftOut) });
            chunks.Complete();
        }

        return new BackupReport(about.CreatedAt, about.Product, file.Publish(), _files, scan.LeftOut);
    }

    private void Check()
    {
        BackupKeys.RequireGood(order.Passphrase);
        if (!File.Exists(_paths.Gateway.Path))
        {
            throw BackupErrors.Failure("There is no gateway's data in that directory.", fix: "Name the data directory with --data-dir.");
        }

        if (!Path.GetRelativePath(_paths.Root, Path.GetFullPath(order.File)).StartsWith("..", StringComparison.Ordinal))
        {
            throw BackupErrors.Failure("The backup would lie in the data directory, and in the next backup.", fix: "Choose a place outside of it, best on another disk.");
        }
    }

    private void Add(DataFile file, RecordWriter records, DatabaseSnapshots snapshots)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Open(file, snapshots) is not { } source)
        {
            _total -= file.Bytes;
            return;
        }

        using (source.Content)
        {
            AddContent(file.Name, source.Content, source.Schema, records);
        }
    }

    /// <summary>What is to be copied; null when it was deleted since it was found, with its workspace for example: then it is not part of the data any more.</summary>
    private (FileStream Content, long? Schema)? Open(DataFile file, DatabaseSnapshots snapshots)
    {
        try
        {
            return file.IsDatabase
                ? snapshots.Take(file)
                : (new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0), null);
        }
        catch (Exception exception) when (exception is IOException or SigilException && !File.Exists(file.FullPath) && file.FullPath != _paths.Gateway.Path)
        {
            return null;
        }
    }

    private void AddContent(string name, FileStream content, long? schema, RecordWriter records)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var length = content.Length;
        records.Write(new BackupRecord { File = new BackupEntry(name, length, schema) });
        for (var left = length; left > 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var part = _buffer.AsSpan(0, (int)Math.Min(left, _buffer.Length));
            if (content.ReadAtLeast(part, part.Length, throwOnEndOfStream: false) < part.Length)
            {
                throw BackupErrors.Failure($"{name} was cut while it was read.", fix: "Try again.");
            }

            hash.AppendData(part);
            records.WriteContent(part);
            left -= part.Length;
            progress?.Report(new BackupProgress(_done += part.Length, _total));
        }

        _files.Add(new BackupFile(name, length, Convert.ToHexStringLower(hash.GetHashAndReset()), schema));
    }
}
