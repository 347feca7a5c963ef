// SPDX-License-Identifier: Apache-2.0

using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Sigil.Domain.Common;

namespace Sigil.Domain.Identity;

/// <summary>The text of a credential, <c>&lt;id&gt;.&lt;secret&gt;</c>: the id finds the record, the secret proves the right to it. Only the secret's SHA-256 is kept: with 256 random bits there is nothing to guess, so nothing to slow down.</summary>
internal static class CredentialText
{
    public const int SecretBytes = 32;

    private static readonly string NoHash = new('0', 64);
    private static readonly int SecretLength = Base64Url.GetEncodedLength(SecretBytes);

    /// <summary>Cuts a text in two; false for anything that this gateway cannot have issued, above all empty, blank and placeholder texts (SH-3).</summary>
    public static bool TryCut(string? text, string prefix, out string id, out string secret)
    {
        (id, secret) = ("", "");
        if (text is null || text.Length > prefix.Length + IdText.MaxLength + 1 + SecretLength || !text.StartsWith(prefix, StringComparison.Ordinal))
        {
            return false;
        }

        var dot = text.IndexOf('.', StringComparison.Ordinal);
        if (dot < prefix.Length || !IdText.IsValid(text.AsSpan(prefix.Length, dot - prefix.Length)) || !IsSecret(text.AsSpan(dot + 1)))
        {
            return false;
        }

        (id, secret) = (text[prefix.Length..dot], text[(dot + 1)..]);
        return true;
    }

    /// <summary>True for text that has the form of a secret of ours.</summary>
    public static bool IsSecret(ReadOnlySpan<char> text)
    {
        if (text.Length != SecretLength)
        {
            return false;
        }

        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('-' or '_'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>SHA-256 of the secret, lower-case hex.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(secret)));

    /// <summary>Compares in a time that depends on neither; null, for an id that is not known, takes as long and is false.</summary>
    public static bool Matches(string secret, string? hash)
        => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(secret)), Encoding.ASCII.GetBytes(hash ?? NoHash)) && hash is not null;
}
