// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration.Diagnosis;

namespace Sigil.Web.Cli.Commands.Doctor;

/// <summary>One thing that the doctor looks at. It changes nothing.</summary>
internal interface IDoctorCheck
{
    /// <summary>What it found: at least one finding, unless there is nothing to look at.</summary>
    Task<IReadOnlyList<Finding>> LookAsync(DoctorSubject subject, CancellationToken cancellationToken);
}
