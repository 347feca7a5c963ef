// SPDX-License-Identifier: Apache-2.0

using System.Buffers.Binary;
using System.Security.Cryptography;
using Sigil.Domain.Security.Secrets;

namespace Sigil.Infrastructure.Backups.Format;

/// <summary>The start of the file, in the clear: how the keys come from the passphrase. An HMAC over it tells a wrong passphrase from a damaged file, and every chunk is bound to it.</summary>
/// <remarks>8 bytes name, 2 version, 1 key derivation, 1 cipher, 4 rounds, 32 salt, 32 HMAC-SHA-256; numbers big-endian.</remarks>
internal sealed class BackupHeader
{
    private const int Signed = 48;
    private const byte Pbkdf2Sha512 = 1;
    private const byte Aes256Gcm = 1;
    private readonly byte[] _bytes;

    private BackupHeader(byte[] bytes) => _bytes = bytes;

    /// <summary>Bytes at the start of the file that are the header's.</summary>
    public const int Size = Signed + 32;

    private static ReadOnlySpan<byte> Name => "SIGILBAK"u8;

    private int Iterations => (int)BinaryPrimitives.ReadUInt32BigEndian(_bytes.AsSpan(12));

    private ReadOnlySpan<byte> Salt => _bytes.AsSpan(16, 32);

    /// <summary>What every chunk is bound to.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>Writes the header of a new file and answers with its keys.</summary>
    public static (BackupHeader Header, BackupKeys Keys) Begin(Stream output, SecretValue passphrase, int iterations)
    {
        var bytes = new byte[Size];
        Name.CopyTo(bytes);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(8), BackupFormat.Version);
        bytes[10] = Pbkdf2Sha512;
        bytes[11] = Aes256Gcm;
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(12), (uint)iterations);
        RandomNumberGenerator.Fill(bytes.AsSpan(16, 32));

        var header = new BackupHeader(bytes);
        var keys = BackupKeys.Derive(passphrase, header.Salt, header.Iterations);
        HMACSHA256.HashData(keys.Header, bytes.AsSpan(0, Signed), bytes.AsSpan(Signed));
        output.Write(bytes);
        return (header, keys);
    }

    /// <summary>Reads the header and answers with the file's keys.</summary>
    /// <exception cref="Sigil.Domain.Common.Errors.SigilException">It is no backup, too new, or the passphrase is another one.</exception>
    public static (BackupHeader Header, BackupKeys Keys) Open(Stream input, SecretValue passphrase)
    {
        var header = new BackupHeader(new byte[Size]);
        if (input.ReadAtLeast(header._bytes, Size, throwOnEndOfStream: false) < Size || !header._bytes.AsSpan().StartsWith(Name))
        {
            throw BackupErrors.NoBackup();
        }

        var version = BinaryPrimitives.ReadUInt16BigEndian(header._bytes.AsSpan(8));
        if (version > BackupFormat.Version)
        {
            throw BackupErrors.Newer($"The backup has format {version}; this program knows formats up to {BackupFormat.Version}.");
        }

        if (version != BackupFormat.Version || header._bytes[10] != Pbkdf2Sha512 || header._bytes[11] != Aes256Gcm
            || header.Iterations is < BackupFormat.MinIterations or > BackupFormat.MaxIterations)
        {
            throw BackupErrors.Damaged("its first bytes make no sense");
        }

        var keys = BackupKeys.Derive(passphrase, header.Salt, header.Iterations);
        if (CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(keys.Header, header._bytes.AsSpan(0, Signed)), header._bytes.AsSpan(Signed)))
        {
            return (header, keys);
        }

        keys.Dispose();
        throw BackupErrors.WrongPassphrase();
    }
}
