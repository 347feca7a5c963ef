// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Auditing;
using Sigil.Infrastructure;
using Sigil.Infrastructure.Storage;
using Sigil.Web.Hosting.DataDirectory;

namespace Sigil.Web.Hosting;

/// <summary>The audit log of a gateway that does not run.</summary>
internal static class OfflineAudit
{
    /// <summary>Verifies it by reading the files; changes nothing.</summary>
    /// <exception cref="Sigil.Domain.Common.Errors.SigilException">There is no log, or it cannot be read.</exception>
    public static AuditVerification Verify(string dataDirectory, CancellationToken cancellationToken)
        => new StorageOptions { DataDirectory = dataDirectory }.VerifyAuditLog(cancellationToken);

    /// <summary>Appends an entry while no gateway can start. Its actor is the gateway's own: whoever may do this holds the files.</summary>
    /// <exception cref="Startup.StartFailedException">A gateway runs or starts, or the directory cannot be used.</exception>
    /// <exception cref="Sigil.Domain.Common.Errors.SigilException">The entry could not be written.</exception>
    public static async Task AppendAsync(string dataDirectory, string action, CancellationToken cancellationToken)
    {
        using var directory = OpenDataDirectory.Open(dataDirectory);
        var entry = new AuditEntry { Action = action, Result = "allowed", Actor = "gateway", Details = new Dictionary<string, string> { ["door"] = "cli" } };
        await new StorageOptions { DataDirectory = directory.Files.Root }.AppendToAuditLogAsync(entry, TimeProvider.System, cancellationToken);
    }
}
