// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Scanning;

/// <summary>What became of a content in which something was found. The numbers are stored.</summary>
public enum ScanOutcome
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>It went on as it was, with a mark.</summary>
    Flagged = 1,

    /// <summary>It went on without what was found.</summary>
    Redacted = 2,

    /// <summary>It did not go on.</summary>
    Withheld = 3,
}
