// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Secrets;

/// <summary>Where a reference finds its secret.</summary>
public enum SecretSource
{
    /// <summary>Nowhere: no reference.</summary>
    None = 0,

    /// <summary>In the gateway's vault: <c>secret://name</c>.</summary>
    Vault,

    /// <summary>In the keyring of the operating system: <c>keyring://service/name</c>.</summary>
    Keyring,
}
