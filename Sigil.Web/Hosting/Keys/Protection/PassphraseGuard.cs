// SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography;
using System.Text;
using Sigil.Domain.Security.Secrets;

namespace Sigil.Web.Hosting.Keys.Protection;

/// <summary>Seals the master key under a passphrase: PBKDF2 with SHA-256, then AES-256-GCM.</summary>
internal sealed class PassphraseGuard(SecretValue passphrase, string source) : IMasterKeyGuard
{
    /// <summary>The kind's name.</summary>
    public const string Name = "passphrase";

    /// <summary>How often the passphrase is hashed; a file that says less is not believed.</summary>
    public const int Iterations = 600_000;

    // More would only hold up the start; nobody wrote that but to do so.
    private const int MostIterations = 10_000_000;
    private const int SaltLength = 32;
    private const int KeyLength = 32;

    public string Kind => Name;

    public string Source => source;

    public SealedMasterKey Seal(ReadOnlySpan<byte> key)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        var derived = Derive(salt, Iterations);
        try
        {
            return new SealedMasterKey(SealedMasterKey.Current, Name, Convert.ToBase64String(SealedBytes.Seal(derived, key, Context(Iterations))))
            {
                Iterations = Iterations,
                Salt = Convert.ToBase64String(salt),
            };
        }
        finally
        {
            CryptographicOperations.ZeroMemory(derived);
        }
    }

    public byte[]? Open(SealedMasterKey sealedKey)
    {
        if (sealedKey is not { Kind: Name, Iterations: >= Iterations and <= MostIterations, Salt: { } salt })
        {
            return null;
        }

        try
        {
            return SealedBytes.Open(Derive(Convert.FromBase64String(salt), sealedKey.Iterations), Convert.FromBase64String(sealedKey.Value), Context(sealedKey.Iterations));
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            // Another passphrase, or an altered file: nobody can tell the two apart.
            return null;
        }
    }

    private byte[] Derive(byte[] salt, int iterations) => Rfc2898DeriveBytes.Pbkdf2(passphrase.Reveal(), salt, iterations, HashAlgorithmName.SHA256, KeyLength);

    private static byte[] Context(int iterations) => Encoding.ASCII.GetBytes($"sigil master key {SealedMasterKey.Current} {Name} {iterations}");
}
