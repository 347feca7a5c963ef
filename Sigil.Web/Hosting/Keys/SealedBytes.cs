// SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography;

namespace Sigil.Web.Hosting.Keys;

/// <summary>AES-256-GCM: nonce, tag and ciphertext in one piece.</summary>
internal static class SealedBytes
{
    private static readonly int NonceLength = AesGcm.NonceByteSizes.MaxSize;
    private static readonly int TagLength = AesGcm.TagByteSizes.MaxSize;

    /// <summary>Seals under a key of 32 bytes; who opens it has to say the same <paramref name="context"/>.</summary>
    public static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> context = default)
    {
        var sealedText = new byte[NonceLength + TagLength + plain.Length];
        var nonce = sealedText.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key, TagLength);
        cipher.Encrypt(nonce, plain, sealedText.AsSpan(NonceLength + TagLength), sealedText.AsSpan(NonceLength, TagLength), context);
        return sealedText;
    }

    /// <exception cref="CryptographicException">It was made with another key or context, or altered.</exception>
    public static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> sealedText, ReadOnlySpan<byte> context = default)
    {
        if (sealedText.Length < NonceLength + TagLength)
        {
            throw new CryptographicException("The encrypted key is too short.");
        }

        var plain = new byte[sealedText.Length - NonceLength - TagLength];
        using var cipher = new AesGcm(key, TagLength);
        cipher.Decrypt(sealedText[..NonceLength], sealedText[(NonceLength + TagLength)..], sealedText.Slice(NonceLength, TagLength), plain, context);
        return plain;
    }
}
