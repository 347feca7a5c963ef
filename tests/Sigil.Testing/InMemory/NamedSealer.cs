// SPDX-License-Identifier: Apache-2.0

using System.Text;
using Sigil.Domain.Security.Secrets;

namespace Sigil.Testing.InMemory;

/// <summary>Seals nothing, but knows for which name it did.</summary>
public sealed class NamedSealer : ISecretSealer
{
    public byte[] Seal(SecretName name, SecretValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Encoding.UTF8.GetBytes($"{name}:{value.Reveal()}");
    }

    public SecretValue? Open(SecretName name, ReadOnlyMemory<byte> sealedValue)
        => Encoding.UTF8.GetString(sealedValue.Span) is var text && text.StartsWith($"{name}:", StringComparison.Ordinal) ? new SecretValue(text[(name.Value.Length + 1)..]) : null;
}
