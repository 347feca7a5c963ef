// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Backups.Contents;

/// <summary>A file of the data directory that belongs into a backup.</summary>
/// <param name="FullPath">Where it is.</param>
/// <param name="Name">Its path below the data directory, with '/'.</param>
/// <param name="Bytes">How long it was when it was found.</param>
internal sealed record DataFile(string FullPath, string Name, long Bytes)
{
    /// <summary>Whether it has to be copied by SQLite, which alone knows what belongs to it.</summary>
    public bool IsDatabase => Name.EndsWith(".db", StringComparison.Ordinal);
}
