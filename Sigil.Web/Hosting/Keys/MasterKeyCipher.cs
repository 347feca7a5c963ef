// SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography;

namespace Sigil.Web.Hosting.Keys;

/// <summary>AES-256-GCM under the master key: nonce, tag and ciphertext in one piece.</summary>
internal sealed class MasterKeyCipher(MasterKey key)
{
    private static readonly int NonceLength = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagLength = AesGcm.TagByteSizes.MaxSize;

    public byte[] Encrypt(ReadOnlySpan<byte> plain)
    {
        var sealedText = new byte[NonceLength + TagLength + plain.Length];
        var nonce = sealedText.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key.Bytes, TagLength);
        cipher.Encrypt(nonce, plain, sealedText.AsSpan(NonceLength + TagLength), sealedText.AsSpan(NonceLength, TagLength));
        return sealedText;
    }

    /// <exception cref="CryptographicException">It was made with another key, or altered.</exception>
    public byte[] Decrypt(ReadOnlySpan<byte> sealedText)
    {
        if (sealedText.Length < NonceLength + TagLength)
        {
            throw new CryptographicException("The encrypted key is too short.");
        }

        var plain = new byte[sealedText.Length - NonceLength - TagLength];
        using var cipher = new AesGcm(key.Bytes, TagLength);
        cipher.Decrypt(sealedText[..NonceLength], sealedText[(NonceLength + TagLength)..], sealedText.Slice(NonceLength, TagLength), plain);
        return plain;
    }
}
