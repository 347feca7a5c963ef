// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Backups.Format;

/// <summary>Decrypts a file's chunks in constant memory. No byte is given out before its chunk has been authenticated.</summary>
internal sealed class ChunkReader(Stream input, BackupHeader header, BackupKeys keys) : IDisposable
{
    private const int Sealed = BackupFormat.ChunkSize + BackupFormat.TagSize;
    private readonly ChunkCipher _cipher = new(header, keys);
    private readonly byte[] _plain = new byte[BackupFormat.ChunkSize];

    // One byte more than a chunk: only by reading on can a full chunk be known to be the last.
    private readonly byte[] _sealed = new byte[Sealed + 1];
    private int _ahead;
    private int _start;
    private int _end;
    private bool _last;

    /// <summary>Reads exactly as many bytes as there is room for.</summary>
    /// <exception cref="Sigil.Domain.Common.Errors.SigilException"><c>backup.file.damaged</c>.</exception>
    public void ReadExactly(Span<byte> into)
    {
        while (!into.IsEmpty)
        {
            if (_start == _end && !Next())
            {
                throw BackupErrors.Damaged("it ends too early");
            }

            var part = Math.Min(into.Length, _end - _start);
            _plain.AsSpan(_start, part).CopyTo(into);
            _start += part;
            into = into[part..];
        }
    }

    /// <summary>Refuses a file that holds more.</summary>
    /// <exception cref="Sigil.Domain.Common.Errors.SigilException"><c>backup.file.damaged</c>.</exception>
    public void RequireEnd()
    {
        if (_start != _end || Next())
        {
            throw BackupErrors.Damaged("it goes on after its end");
        }
    }

    public void Dispose() => _cipher.Dispose();

    /// <summary>Opens the next chunk; false after the last.</summary>
    private bool Next()
    {
        if (_last)
        {
            return false;
        }

        var read = _ahead + input.ReadAtLeast(_sealed.AsSpan(_ahead), _sealed.Length - _ahead, throwOnEndOfStream: false);
        _last = read <= Sealed;
        var length = Math.Min(read, Sealed);
        if (length < BackupFormat.TagSize)
        {
            throw BackupErrors.Damaged("it ends too early");
        }

        (_start, _end) = (0, length - BackupFormat.TagSize);
        _cipher.Open(_sealed.AsSpan(0, length), _plain.AsSpan(0, _end), _last);
        _ahead = _last ? 0 : 1;
        _sealed[0] = _sealed[^1];
        return true;
    }
}
