// SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography;
using Sigil.Domain.Administration.Backups;
using Sigil.Domain.Security.Secrets;
using Sigil.Infrastructure.Backups.Contents;
using Sigil.Infrastructure.Backups.Format;

namespace Sigil.Infrastructure.Backups;

/// <summary>Reads a backup from its first byte to its last and checks all of it; hands each file's content to whoever wants it. What was handed out counts only once this has returned.</summary>
internal sealed class BackupWalk(IBackupTarget target, IProgress<BackupProgress>? progress, CancellationToken cancellationToken)
{
    private readonly EntryNames _names = new();
    private readonly List<BackupFile> _files = [];
    private readonly byte[] _buffer = new byte[BackupFormat.ChunkSize];
    private long _done;
    private long _total;

    public BackupReport Run(string path, SecretValue passphrase)
    {
        using var input = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var (header, keys) = BackupHeader.Open(input, passphrase);
        using (keys)
        using (var chunks = new ChunkReader(input, header, keys))
        {
            var records = new RecordReader(chunks);
            var about = records.Read().About ?? throw Senseless();
            _total = Math.Max(about.ExpectedBytes, 0);
            target.Begin(input.Length);
            var manifest = ReadFiles(records, input.Length);
            chunks.RequireEnd();
            return _files.SequenceEqual(manifest.Files)
                ? new BackupReport(about.CreatedAt, about.Product, input.Length, _files, manifest.LeftOut)
                : throw BackupErrors.Damaged("its list of files is not what it holds");
        }
    }

    private BackupManifest ReadFiles(RecordReader records, long limit)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (records.Read())
            {
                case { File: { } file, About: null, Manifest: null }:
                    ReadFile(file, records, limit);
                    break;
                case { Manifest: { } manifest, File: null, About: null }:
                    return manifest;
                default:
                    throw Senseless();
            }
        }
    }

    private void ReadFile(BackupEntry file, RecordReader records, long limit)
    {
        // Nothing is compressed, so what is said to be longer than the backup itself is not true (AR-3).
        if (_files.Count == BackupFormat.MaxFiles || file.Bytes < 0 || file.Bytes > limit - _done)
        {
            throw BackupErrors.Damaged("a file in it is longer than it can be");
        }

        if (!_names.TryAdd(file.Path))
        {
            throw BackupErrors.Damaged("a file in it has a name that a backup cannot have");
        }

        using var output = target.Open(file);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var left = file.Bytes; left > 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var part = _buffer.AsSpan(0, (int)Math.Min(left, _buffer.Length));
            records.ReadContent(part);
            hash.AppendData(part);
            output.Write(part);
            left -= part.Length;
            progress?.Report(new BackupProgress(_done += part.Length, Math.Max(_total, _done)));
        }

        // What is published below survives a loss of power.
        (output as FileStream)?.Flush(flushToDisk: true);
        _files.Add(new BackupFile(file.Path, file.Bytes, Convert.ToHexStringLower(hash.GetHashAndReset()), file.Schema));
    }

    private static Domain.Common.Errors.SigilException Senseless() => BackupErrors.Damaged("its parts are not in order");
}
