// SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sigil.Domain.Security.Secrets;
using Sigil.Web.Hosting.Startup;

namespace Sigil.Web.Hosting.Keys.Protection;

/// <summary>Seals the master key for the private key of a certificate (RSA-OAEP with SHA-256). When the certificate ends does not matter: it encrypts and vouches for nobody.</summary>
internal sealed class CertificateGuard : IMasterKeyGuard, IDisposable
{
    /// <summary>The kind's name.</summary>
    public const string Name = "certificate";

    private const int LeastBits = 2048;
    private readonly X509Certificate2 _certificate;
    private readonly RSA _key;

    private CertificateGuard(X509Certificate2 certificate, RSA key, string source) => (_certificate, _key, Source) = (certificate, key, source);

    public string Kind => Name;

    public string Source { get; }

    private string Fingerprint => _certificate.GetCertHashString(HashAlgorithmName.SHA256);

    /// <summary>Reads a PFX file.</summary>
    /// <exception cref="StartFailedException">It cannot be read, the passphrase does not open it, or it holds no private RSA key of at least 2,048 bits.</exception>
    public static CertificateGuard Load(string path, SecretValue? passphrase, string key)
    {
        var certificate = Read(path, passphrase, key);
        if (certificate.GetRSAPrivateKey() is { KeySize: >= LeastBits } rsa)
        {
            return new CertificateGuard(certificate, rsa, key);
        }

        certificate.Dispose();
        throw MasterKeyFaults.Refuse($"{key}: {path} holds no private RSA key of at least {LeastBits} bits.", "Export certificate and key together into one PFX file.");
    }

    public SealedMasterKey Seal(ReadOnlySpan<byte> key)
        => new(SealedMasterKey.Current, Name, Convert.ToBase64String(_key.Encrypt(key, RSAEncryptionPadding.OaepSHA256))) { Certificate = Fingerprint };

    public byte[]? Open(SealedMasterKey sealedKey)
    {
        if (sealedKey.Kind != Name || sealedKey.Certificate != Fingerprint)
        {
            return null;
        }

        try
        {
            return _key.Decrypt(Convert.FromBase64String(sealedKey.Value), RSAEncryptionPadding.OaepSHA256);
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            // An altered file.
            return null;
        }
    }

    public void Dispose()
    {
        _key.Dispose();
        _certificate.Dispose();
    }

    private static X509Certificate2 Read(string path, SecretValue? passphrase, string key)
    {
        try
        {
            // In memory only, where the system can: a key store would keep a copy of the private key on disk.
            var storage = OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet;
            return X509CertificateLoader.LoadPkcs12(File.ReadAllBytes(path), passphrase?.Reveal(), storage);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw MasterKeyFaults.Refuse($"{key}: {path} cannot be read.", "Check the path, and that the gateway's user may read the file.");
        }
        catch (CryptographicException)
        {
            throw MasterKeyFaults.Refuse(
                $"{key}: {path} is no PFX file that {(passphrase is null ? "opens without a passphrase" : "opens with the passphrase given")}.",
                "Give the file's own passphrase in the same way as that of a master key.");
        }
    }
}
