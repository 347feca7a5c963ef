// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration.Backups;

namespace Sigil.Web.Cli.Commands.Backup;

/// <summary>A backup as the commands tell it in JSON.</summary>
internal sealed record BackupView(
    string File, DateTimeOffset CreatedAt, string Product, long Bytes, IReadOnlyList<BackupFile> Files, IReadOnlyList<string> LeftOut, string? RestoredTo, bool? AuditIntact)
{
    public static BackupView Of(string file, BackupReport report) => new(file, report.CreatedAt, report.Product, report.Bytes, report.Files, report.LeftOut, null, null);
}
