// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Sessions;

/// <summary>Whether a session takes messages.</summary>
public enum SessionStatus
{
    /// <summary>Not known: takes none.</summary>
    Unknown = 0,

    /// <summary>Takes messages.</summary>
    Active,

    /// <summary>Takes none until it is resumed.</summary>
    Paused,

    /// <summary>Kept to read.</summary>
    Archived,
}
