// SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Sigil.Domain.Security.Secrets;

namespace Sigil.Web.Hosting.Keys;

/// <summary>Seals secrets with the data protection keys of the data directory, for one name each.</summary>
internal sealed class DataProtectionSealer(IDataProtectionProvider protection) : ISecretSealer
{
    // Part of every sealed value: it never changes.
    private const string Purpose = "sigil.secrets.v1";

    public byte[] Seal(SecretName name, SecretValue value) => ProtectorOf(name).Protect(Encoding.UTF8.GetBytes(value.Reveal()));

    public SecretValue? Open(SecretName name, ReadOnlyMemory<byte> sealedValue)
    {
        try
        {
            return new SecretValue(Encoding.UTF8.GetString(ProtectorOf(name).Unprotect(sealedValue.ToArray())));
        }
        catch (CryptographicException)
        {
            // Other keys, another name, or altered: whoever asked says what that means.
            return null;
        }
    }

    private IDataProtector ProtectorOf(SecretName name) => protection.CreateProtector(Purpose, name.Value);
}
