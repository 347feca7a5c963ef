// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Identity;

/// <summary>What a presented login link turned out to be.</summary>
internal enum LoginLinkState
{
    /// <summary>None of this process.</summary>
    Unknown = 0,

    /// <summary>Was one; expired or used.</summary>
    Spent,

    /// <summary>One, and used up by this very call.</summary>
    Good,
}
