// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;

namespace Sigil.Infrastructure.Backups.Format;

/// <summary>Why a backup cannot be made or read.</summary>
internal static class BackupErrors
{
    public static SigilException NoBackup() => new(new SigilError(ErrorCodes.BackupDamaged, "That file is no backup of Sigil's.", Fix: "Name a file that 'sigil backup' made."));

    public static SigilException Damaged(string what)
        => new(new SigilError(ErrorCodes.BackupDamaged, $"The backup is damaged or was altered: {what}. Nothing of it was used.", Fix: "Take another copy of the file, or an older backup."));

    public static SigilException Passphrase(string message, string fix) => new(new SigilError(ErrorCodes.BackupPassphrase, message, "passphrase", fix));

    public static SigilException WrongPassphrase()
        => Passphrase("The passphrase does not open this backup.", "Use the one with which it was made; a file whose first bytes were altered looks the same.");

    public static SigilException Newer(string what) => new(new SigilError(ErrorCodes.BackupNewer, what, Fix: "Restore it with the program version that made it, or a later one."));

    public static SigilException Exists() => new(new SigilError(ErrorCodes.BackupExists, "There is such a file already.", Fix: "Choose another name, or replace it with --force."));

    public static SigilException Occupied(string what) => new(new SigilError(ErrorCodes.BackupTargetOccupied, what, Fix: "Name a directory that is empty or not there yet."));

    public static SigilException Failure(string what, Exception? inner = null, string? fix = null)
        => new(new SigilError(ErrorCodes.BackupFailure, what, Fix: fix ?? "Check the disk's free space and that this user may write there."), inner);
}
