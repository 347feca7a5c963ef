// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration.Backups;
using Sigil.Domain.Security.Secrets;
using Sigil.Infrastructure.Backups.Format;

namespace Sigil.Infrastructure.Backups;

/// <summary>Backups in files, with the failures of disks put into words.</summary>
/// <param name="time">The clock.</param>
/// <param name="iterations">Rounds of the key derivation for new backups.</param>
internal sealed class FileBackups(TimeProvider time, int iterations) : IBackups
{
    public Task<BackupReport> CreateAsync(BackupOrder order, IProgress<BackupProgress>? progress, CancellationToken cancellationToken)
        => RunAsync(() => new BackupMaker(order, time, iterations, progress, cancellationToken).Make(), "The backup could not be made", cancellationToken);

    public Task<BackupReport> VerifyAsync(string file, SecretValue passphrase, IProgress<BackupProgress>? progress, CancellationToken cancellationToken)
        => RunAsync(() => new BackupWalk(new NoTarget(), progress, cancellationToken).Run(file, passphrase), "The backup could not be read", cancellationToken);

    public Task<BackupReport> RestoreAsync(string file, SecretValue passphrase, string directory, IProgress<BackupProgress>? progress, CancellationToken cancellationToken)
        => RunAsync(() => Restore(file, passphrase, directory, progress, cancellationToken), "The backup could not be restored", cancellationToken);

    private static BackupReport Restore(string file, SecretValue passphrase, string directory, IProgress<BackupProgress>? progress, CancellationToken cancellationToken)
    {
        using var target = new RestoreTarget(directory);
        var report = new BackupWalk(target, progress, cancellationToken).Run(file, passphrase);
        target.Publish();
        return report;
    }

    private static async Task<BackupReport> RunAsync(Func<BackupReport> work, string failure, CancellationToken cancellationToken)
    {
        try
        {
            return await Task.Run(work, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw BackupErrors.Failure($"{failure}: there is no such file or directory.", exception, "Check the path.");
        }
        catch (UnauthorizedAccessException exception)
        {
            throw BackupErrors.Failure($"{failure}: this user may not do that there.", exception, "Run the command as the user who owns the data directory, and choose a place where it may write.");
        }
        catch (IOException exception)
        {
            throw BackupErrors.Failure($"{failure}: the disk reports an error (it may be full).", exception);
        }
    }
}
