// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Secrets;

/// <summary>Knows values that must not leave: the vault, the providers' keys, the gateway's own tokens.</summary>
public interface IKnownSecretSource
{
    /// <summary>Another object whenever the values may be others.</summary>
    object Version { get; }

    /// <summary>The values, each with a name that may be said.</summary>
    IEnumerable<(string Name, SecretValue Value)> Read();
}
