// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Administration;

/// <summary>Who says which models a provider has.</summary>
public enum ModelsOrigin
{
    /// <summary>Nobody.</summary>
    Unknown = 0,

    /// <summary>Configuration names them, and these alone are offered.</summary>
    Configured,

    /// <summary>This program knows the vendor's; others may be asked for as well.</summary>
    BuiltIn,

    /// <summary>The server was asked.</summary>
    Discovered,
}
