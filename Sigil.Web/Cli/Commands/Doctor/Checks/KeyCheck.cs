// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration.Diagnosis;

namespace Sigil.Web.Cli.Commands.Doctor.Checks;

/// <summary>Is the master key there? What is sealed under it cannot be read without it. The audit key is looked at with the log.</summary>
internal sealed class KeyCheck : IDoctorCheck
{
    private const string Check = "keys";
    private const int Length = 32;

    public Task<IReadOnlyList<Finding>> LookAsync(DoctorSubject subject, CancellationToken cancellationToken)
        => Task.FromResult<IReadOnlyList<Finding>>(subject.IsUsed ? [Look(new FileInfo(subject.Files.MasterKey))] : []);

    private static Finding Look(FileInfo key) => key switch
    {
        { Exists: false } => Finding.Warn(
            Check, "keys/master.key is missing: the next start makes a new one, and what was sealed with the old one is lost.", "Take it from a backup, if it was not removed on purpose."),
        { Length: not Length } => Finding.Fail(Check, "keys/master.key is damaged.", "Take it from a backup, or remove the keys key-*.xml and it: every browser then signs in again."),
        _ => Finding.Ok(Check, "The master key is there."),
    };
}
