// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Backups.Format;

/// <summary>Encrypts what is written, chunk by chunk, in constant memory. The file is whole only after <see cref="Complete"/>.</summary>
internal sealed class ChunkWriter(Stream output, BackupHeader header, BackupKeys keys) : IDisposable
{
    private readonly ChunkCipher _cipher = new(header, keys);
    private readonly byte[] _plain = new byte[BackupFormat.ChunkSize];
    private readonly byte[] _sealed = new byte[BackupFormat.ChunkSize + BackupFormat.TagSize];
    private int _filled;

    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (_filled == _plain.Length)
            {
                Seal(last: false);
            }

            var part = Math.Min(bytes.Length, _plain.Length - _filled);
            bytes[..part].CopyTo(_plain.AsSpan(_filled));
            _filled += part;
            bytes = bytes[part..];
        }
    }

    /// <summary>Writes the last chunk, which says that it is the last.</summary>
    public void Complete() => Seal(last: true);

    public void Dispose() => _cipher.Dispose();

    private void Seal(bool last)
    {
        var length = _filled + BackupFormat.TagSize;
        _cipher.Seal(_plain.AsSpan(0, _filled), _sealed.AsSpan(0, length), last);
        output.Write(_sealed, 0, length);
        _filled = 0;
    }
}
