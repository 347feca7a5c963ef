// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Administration.Backups;

/// <summary>A file in a backup.</summary>
/// <param name="Path">Its path below the data directory, with '/'.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">The hash of its content, lower-case hex.</param>
/// <param name="Schema">A database's schema version; null for other files.</param>
public sealed record BackupFile(string Path, long Bytes, string Sha256, long? Schema);
