// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration.Diagnosis;
using Sigil.Web.Hosting.DataDirectory;

namespace Sigil.Web.Cli.Commands.Doctor.Checks;

/// <summary>Can other users of the machine get at the data?</summary>
internal sealed class PermissionCheck : IDoctorCheck
{
    private const string Check = "permissions";

    public Task<IReadOnlyList<Finding>> LookAsync(DoctorSubject subject, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Finding>>([Look(subject.Files)]);

    private static Finding Look(DataDirectoryFiles files)
    {
        if (!Directory.Exists(files.Root))
        {
            return Finding.Ok(Check, "The data directory is not there yet; the first start makes it.");
        }

        try
        {
            var open = Directory.EnumerateFileSystemEntries(files.Root, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
                .Prepend(files.Root).Where(PrivateFiles.IsOpenToOthers).ToList();
            var fix = $"chmod -R go= {files.Root}";
            return open.Count == 0
                ? Finding.Ok(Check, "Only the owner can read the data directory.")
                : open.Contains(files.Root)
                    ? Finding.Fail(Check, $"Other users of this machine can get into the data directory; {open.Count} files and directories are open to them.", $"{fix}; if they could read keys or databases, revoke all tokens and sign-ins.")
                    : Finding.Warn(Check, $"{open.Count} files and directories are open to others, though the data directory itself is closed to them: {Path.GetRelativePath(files.Root, open[0])} for one.", fix);
        }
        catch (UnauthorizedAccessException)
        {
            return Finding.Fail(Check, "This user may not read the data directory.", "Run the command as the user who runs the gateway, or give it the directory back with chown.");
        }
    }
}
