// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Secrets;

/// <summary>Encrypts values for storage. What was sealed for one name opens for no other, so that rows cannot be swapped.</summary>
public interface ISecretSealer
{
    /// <summary>Seals a value for a name.</summary>
    byte[] Seal(SecretName name, SecretValue value);

    /// <summary>Opens what was sealed for that name; null when it was made with other keys, for another name, or altered.</summary>
    SecretValue? Open(SecretName name, ReadOnlyMemory<byte> sealedValue);
}
