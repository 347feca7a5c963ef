// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Scanning;

/// <summary>What happens to content in which something was found.</summary>
public enum ScanMode
{
    /// <summary>It does not go on.</summary>
    Block = 0,

    /// <summary>It goes on without what was found.</summary>
    Redact,

    /// <summary>It goes on as it is, with a mark.</summary>
    Flag,
}
