// SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography;

namespace Sigil.Web.Hosting.Keys;

/// <summary>Seals under the master key.</summary>
internal sealed class MasterKeyCipher(MasterKey key)
{
    public byte[] Encrypt(ReadOnlySpan<byte> plain) => SealedBytes.Seal(key.Bytes, plain);

    /// <exception cref="CryptographicException">It was made with another key, or altered.</exception>
    public byte[] Decrypt(ReadOnlySpan<byte> sealedText) => SealedBytes.Open(key.Bytes, sealedText);
}
