// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Auditing;
using Sigil.Infrastructure;
using Sigil.Infrastructure.Storage;

namespace Sigil.Web.Hosting;

/// <summary>The audit log of a gateway that does not run.</summary>
internal static class OfflineAudit
{
    /// <summary>Verifies it by reading the files; changes nothing.</summary>
    /// <exception cref="Sigil.Domain.Common.Errors.SigilException">There is no log, or it cannot be read.</exception>
    public static AuditVerification Verify(string dataDirectory, CancellationToken cancellationToken)
        => new StorageOptions { DataDirectory = dataDirectory }.VerifyAuditLog(cancellationToken);
}
