// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Backups.Format;

/// <summary>The numbers of the file format. A file is a <see cref="BackupHeader"/> and then chunks (<see cref="ChunkWriter"/>); inside the chunks are records (<see cref="RecordWriter"/>).</summary>
internal static class BackupFormat
{
    /// <summary>Rises when an older program could not read the file.</summary>
    public const ushort Version = 1;

    /// <summary>Bytes of content in each chunk but the last.</summary>
    public const int ChunkSize = 64 * 1024;

    /// <summary>Bytes that authenticate a chunk.</summary>
    public const int TagSize = 16;

    /// <summary>Rounds of PBKDF2 with HMAC-SHA-512 for a new file, about half a second.</summary>
    public const int Iterations = 600_000;

    /// <summary>What a file may ask for: fewer are no protection, more would only keep the reader busy.</summary>
    public const int MinIterations = 100_000;

    /// <inheritdoc cref="MinIterations"/>
    public const int MaxIterations = 5_000_000;

    /// <summary>Files in a backup at most.</summary>
    public const int MaxFiles = 100_000;

    /// <summary>Bytes of a record at most; the last one lists every file.</summary>
    public const int MaxRecord = 64 * 1024 * 1024;
}
