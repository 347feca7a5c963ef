// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Administration;

/// <summary>Where a provider's key is kept.</summary>
public enum KeyOrigin
{
    /// <summary>There is no key.</summary>
    None = 0,

    /// <summary>In the configuration file.</summary>
    File,

    /// <summary>In the gateway's environment.</summary>
    Environment,
}
