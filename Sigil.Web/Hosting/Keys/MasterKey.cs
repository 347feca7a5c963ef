// SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography;
using Sigil.Web.Hosting.DataDirectory;

namespace Sigil.Web.Hosting.Keys;

/// <summary>The key that encrypts the data protection keys on disk: a file of its own that only the owner reads, made at the first start.</summary>
internal sealed class MasterKey(DataDirectoryFiles files)
{
    private const int Length = 32;
    private readonly Lazy<byte[]> _key = new(() => ReadOrCreate(files.MasterKey));

    /// <summary>The key's 32 bytes.</summary>
    /// <exception cref="InvalidOperationException">The file has another length: it is damaged, and nothing encrypted with it can be read.</exception>
    public ReadOnlySpan<byte> Bytes => _key.Value;

    private static byte[] ReadOrCreate(string path)
    {
        using var stream = PrivateFiles.Open(path, FileMode.OpenOrCreate, FileShare.None);
        var key = new byte[Length];
        if (stream.Length == 0)
        {
            RandomNumberGenerator.Fill(key);
            stream.Write(key);
            stream.Flush(flushToDisk: true);
            return key;
        }

        if (stream.Length != Length)
        {
            throw new InvalidOperationException("keys/master.key is damaged. Restore it, or remove the keys directory: every browser then signs in again.");
        }

        stream.ReadExactly(key);
        return key;
    }
}
