// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Scanning;

/// <summary>How sure a rule is that what it found does harm.</summary>
public enum ScanSeverity
{
    /// <summary>Worth a mark; never blocks.</summary>
    Low = 0,

    /// <summary>Likely.</summary>
    Medium,

    /// <summary>Hardly anything else.</summary>
    High,
}
