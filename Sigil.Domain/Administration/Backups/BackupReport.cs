// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Administration.Backups;

/// <summary>What a backup holds.</summary>
/// <param name="CreatedAt">When it was begun.</param>
/// <param name="Product">The version of the program that made it.</param>
/// <param name="Bytes">The size of the backup's file.</param>
/// <param name="Files">The files in it, in their order.</param>
/// <param name="LeftOut">What was in the data directory and is not in the backup, each with the reason.</param>
public sealed record BackupReport(DateTimeOffset CreatedAt, string Product, long Bytes, IReadOnlyList<BackupFile> Files, IReadOnlyList<string> LeftOut);
