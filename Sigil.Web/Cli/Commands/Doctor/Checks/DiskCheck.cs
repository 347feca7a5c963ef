// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration.Diagnosis;
using Sigil.Web.Cli.Commands.Backup;

namespace Sigil.Web.Cli.Commands.Doctor.Checks;

/// <summary>Is there room to write?</summary>
internal sealed class DiskCheck : IDoctorCheck
{
    private const string Check = "disk";
    private const long Little = 1_000_000_000;
    private const long TooLittle = 100_000_000;
    private const string Fix = "Free some space, or move the data directory to another disk: what cannot be written to the audit log is refused.";

    public Task<IReadOnlyList<Finding>> LookAsync(DoctorSubject subject, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>([Look(subject.Files.Root)]);

    private static Finding Look(string root)
    {
        var existing = root;
        while (!Directory.Exists(existing) && Path.GetDirectoryName(existing) is { } parent)
        {
            existing = parent;
        }

        try
        {
            var free = new DriveInfo(existing).AvailableFreeSpace;
            var message = $"{BackupText.Size(free)} are free.";
            return free < TooLittle ? Finding.Fail(Check, message, Fix) : free < Little ? Finding.Warn(Check, message, Fix) : Finding.Ok(Check, message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Finding.Warn(Check, $"The free space cannot be told: {exception.Message}", "Look at the disk of the data directory.");
        }
    }
}
