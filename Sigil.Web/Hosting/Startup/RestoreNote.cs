// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Sigil.Domain.Security.Auditing;
using Sigil.Web.Hosting.DataDirectory;

namespace Sigil.Web.Hosting.Startup;

/// <summary>Puts into the audit log that the data come from a backup: what restored them left a note, since it changes nothing of what it restores.</summary>
internal sealed class RestoreNote(IAuditTrail audit, DataDirectoryFiles files)
{
    /// <summary>Records it once; nothing where there is no note.</summary>
    /// <exception cref="Sigil.Domain.Common.Errors.SigilException">It could not be recorded; then the gateway must not start.</exception>
    public async Task RecordAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists(files.Restored))
        {
            return;
        }

        var details = new Dictionary<string, string> { ["restored_at"] = File.GetLastWriteTimeUtc(files.Restored).ToString("O", CultureInfo.InvariantCulture) };
        await audit.AppendAsync(new AuditEntry { Action = AuditActions.BackupRestored, Result = "ok", Actor = "gateway", Details = details }, cancellationToken);
        File.Delete(files.Restored);
    }
}
