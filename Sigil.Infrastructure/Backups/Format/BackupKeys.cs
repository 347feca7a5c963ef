// SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography;
using System.Text;
using Sigil.Domain.Administration.Backups;
using Sigil.Domain.Security.Secrets;

namespace Sigil.Infrastructure.Backups.Format;

/// <summary>The keys of one backup, from the passphrase and the file's own salt: one authenticates the header, the other encrypts the chunks. No two files share a key, so chunks may be numbered.</summary>
internal sealed class BackupKeys : IDisposable
{
    private const int Length = 32;

    private BackupKeys(byte[] header, byte[] chunks) => (Header, Chunks) = (header, chunks);

    public byte[] Header { get; }

    public byte[] Chunks { get; }

    /// <summary>Refuses a passphrase that is too short to protect a file which anybody may try to open for ever.</summary>
    /// <exception cref="Sigil.Domain.Common.Errors.SigilException"><c>backup.passphrase.invalid</c>.</exception>
    public static void RequireGood(SecretValue passphrase)
    {
        if (Normal(passphrase).Length < BackupRules.PassphraseLength)
        {
            throw BackupErrors.Passphrase(
                $"The passphrase is too short: whoever has the file may try as often as they like.", $"Use at least {BackupRules.PassphraseLength} characters, for example five random words.");
        }
    }

    public static BackupKeys Derive(SecretValue passphrase, ReadOnlySpan<byte> salt, int iterations)
    {
        Span<byte> secret = stackalloc byte[SHA512.HashSizeInBytes];
        var text = Encoding.UTF8.GetBytes(Normal(passphrase));
        Rfc2898DeriveBytes.Pbkdf2(text, salt, secret, iterations, HashAlgorithmName.SHA512);
        var keys = new BackupKeys(Expand(secret, "sigil backup 1 header"), Expand(secret, "sigil backup 1 chunks"));
        CryptographicOperations.ZeroMemory(text);
        CryptographicOperations.ZeroMemory(secret);
        return keys;
    }

    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(Header);
        CryptographicOperations.ZeroMemory(Chunks);
    }

    private static byte[] Expand(ReadOnlySpan<byte> secret, string purpose)
    {
        var key = new byte[Length];
        HKDF.Expand(HashAlgorithmName.SHA512, secret, key, Encoding.ASCII.GetBytes(purpose));
        return key;
    }

    /// <summary>Keyboards spell the same letter in two ways; both are the same passphrase.</summary>
    private static string Normal(SecretValue passphrase)
    {
        try
        {
            return passphrase.Reveal().Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            throw BackupErrors.Passphrase("The passphrase is not valid Unicode text.", "Check the encoding of the file or variable that holds it: UTF-8 is expected.");
        }
    }
}
