// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Storage.Sqlite.Writing;

/// <summary>What a write survives.</summary>
internal enum Durability
{
    /// <summary>A killed process and a loss of power: the commit waits for the disk.</summary>
    Disk = 0,

    /// <summary>A killed process; after a loss of power it may be gone, though never out of order and never in part.</summary>
    Process,
}
