// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Administration.Backups;

/// <summary>How far a backup has come.</summary>
/// <param name="Done">Bytes done.</param>
/// <param name="Total">Bytes in all, as far as it is known.</param>
public readonly record struct BackupProgress(long Done, long Total);
