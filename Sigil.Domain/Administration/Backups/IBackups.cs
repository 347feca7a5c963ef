// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Secrets;

namespace Sigil.Domain.Administration.Backups;

/// <summary>Copies a whole data directory into one encrypted file, and back. Works on files, so it needs no gateway and does not disturb one that runs.</summary>
/// <remarks>Each call throws a <see cref="Common.Errors.SigilException"/> when it cannot be done: <c>backup.passphrase.invalid</c>, <c>backup.file.damaged</c>, <c>backup.file.newer</c>,
/// <c>backup.file.exists</c>, <c>backup.target.occupied</c>, <c>backup.failure</c> or <c>store.database.unavailable</c>. Nothing half-done is left behind.</remarks>
public interface IBackups
{
    /// <summary>Copies the data directory. Everything that was acknowledged before the call is in the file; each database is a snapshot of one moment.</summary>
    Task<BackupReport> CreateAsync(BackupOrder order, IProgress<BackupProgress>? progress, CancellationToken cancellationToken);

    /// <summary>Reads the whole file and checks every byte of it; writes nothing.</summary>
    Task<BackupReport> VerifyAsync(string file, SecretValue passphrase, IProgress<BackupProgress>? progress, CancellationToken cancellationToken);

    /// <summary>Puts what is in the file into a directory that is empty or not there. All of it is checked before any of it is in its place.</summary>
    Task<BackupReport> RestoreAsync(string file, SecretValue passphrase, string directory, IProgress<BackupProgress>? progress, CancellationToken cancellationToken);
}
