// SPDX-License-Identifier: Apache-2.0

using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Sigil.Infrastructure.Backups.Format;

/// <summary>AES-256-GCM over the file's chunks, in their order. The nonce is the chunk's number and whether it is the last: a chunk that was moved, swapped, repeated or taken from another
/// file does not open, and neither does a file that ends too early or goes on too long.</summary>
internal sealed class ChunkCipher(BackupHeader header, BackupKeys keys) : IDisposable
{
    private readonly AesGcm _cipher = new(keys.Chunks, BackupFormat.TagSize);
    private readonly byte[] _nonce = new byte[AesGcm.NonceByteSizes.MaxSize];
    private ulong _next;

    /// <summary>Encrypts the next chunk: ciphertext, then tag.</summary>
    public void Seal(ReadOnlySpan<byte> plain, Span<byte> into, bool last)
    {
        Count(last);
        _cipher.Encrypt(_nonce, plain, into[..plain.Length], into.Slice(plain.Length, BackupFormat.TagSize), header.Bytes);
    }

    /// <summary>Decrypts the next chunk.</summary>
    /// <exception cref="Sigil.Domain.Common.Errors.SigilException"><c>backup.file.damaged</c>.</exception>
    public void Open(ReadOnlySpan<byte> chunk, Span<byte> into, bool last)
    {
        Count(last);
        try
        {
            _cipher.Decrypt(_nonce, chunk[..^BackupFormat.TagSize], chunk[^BackupFormat.TagSize..], into, header.Bytes);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw BackupErrors.Damaged($"part {_next} is not what was written, or the file was cut");
        }
    }

    public void Dispose() => _cipher.Dispose();

    private void Count(bool last)
    {
        BinaryPrimitives.WriteUInt64BigEndian(_nonce.AsSpan(3), _next++);
        _nonce[^1] = last ? (byte)1 : (byte)0;
    }
}
