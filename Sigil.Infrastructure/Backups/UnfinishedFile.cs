// SPDX-License-Identifier: Apache-2.0

using Sigil.Infrastructure.Backups.Format;
using Sigil.Infrastructure.Storage.Files;

namespace Sigil.Infrastructure.Backups;

/// <summary>A file that gets its name when it is whole; until then it has another, and goes away when it does not come to that.</summary>
internal sealed class UnfinishedFile : IDisposable
{
    private readonly string _target;
    private readonly bool _replace;
    private readonly string _temporary;

    /// <exception cref="Sigil.Domain.Common.Errors.SigilException"><c>backup.file.exists</c>.</exception>
    public UnfinishedFile(string target, bool replace)
    {
        (_target, _replace) = (target, replace);
        if (Directory.Exists(target) || (!replace && Path.Exists(target)))
        {
            throw BackupErrors.Exists();
        }

        _temporary = $"{target}.{Path.GetRandomFileName()}.part";
        Stream = PrivateFiles.CreateNew(_temporary);
    }

    /// <summary>What to write to.</summary>
    public FileStream Stream { get; }

    /// <summary>Gives the file its name, once it is on the disk. Answers with its size.</summary>
    /// <exception cref="Sigil.Domain.Common.Errors.SigilException"><c>backup.file.exists</c>: somebody made one meanwhile.</exception>
    public long Publish()
    {
        Stream.Flush(flushToDisk: true);
        var bytes = Stream.Length;
        Stream.Dispose();
        try
        {
            File.Move(_temporary, _target, _replace);
        }
        catch (IOException) when (!_replace && Path.Exists(_target))
        {
            throw BackupErrors.Exists();
        }

        return bytes;
    }

    public void Dispose()
    {
        Stream.Dispose();
        File.Delete(_temporary);
    }
}
