// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Scanning;

/// <summary>What kind of thing a rule looks for.</summary>
public enum ScanFamily
{
    /// <summary>Text that gives a model instructions which are not the user's.</summary>
    Injection = 0,

    /// <summary>A credential.</summary>
    Secret,

    /// <summary>Characters that hide text from people.</summary>
    Hidden,
}
