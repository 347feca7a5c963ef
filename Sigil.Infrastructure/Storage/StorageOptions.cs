// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Storage;

/// <summary>Where the databases live and how many stay open.</summary>
public sealed class StorageOptions
{
    /// <summary>The data directory, absolute. It is made when missing; only its owner can read what is in it.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>Workspace databases kept open when idle, 1 to 10,000; the least recently used one closes first, never one in use.</summary>
    public int MaxOpenWorkspaces { get; init; } = 64;

    /// <summary>Writes that may wait per database, 1 to 100,000; a further one waits for a place.</summary>
    public int WriteQueueCapacity { get; init; } = 1024;
}
