// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration.Diagnosis;
using Sigil.Web.Hosting;

namespace Sigil.Web.Cli.Commands.Doctor.Checks;

/// <summary>The native SQLite, the databases, the audit log, and what it tells of the clock and of backups.</summary>
internal sealed class StorageCheck : IDoctorCheck
{
    public Task<IReadOnlyList<Finding>> LookAsync(DoctorSubject subject, CancellationToken cancellationToken)
        => Task.Run(() => OfflineDiagnosis.LookAtStorage(subject.Files.Root, subject.Gateway is not null, cancellationToken), cancellationToken);
}
