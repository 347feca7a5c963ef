// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Channels;

/// <summary>Records what is done to sessions, before it is done; without the record it is not done.</summary>
internal sealed class SessionAudit(IAuditTrail audit)
{
    /// <summary>Null when the entry is on disk, else why nothing may be done.</summary>
    public async ValueTask<SigilError?> RecordAsync(Caller caller, Session session, string action, string? about = null)
    {
        var details = new Dictionary<string, string>(StringComparer.Ordinal) { ["door"] = caller.Door };
        if (about is not null)
        {
            details["session"] = about;
        }

        try
        {
            await audit.AppendAsync(
                new AuditEntry
                {
                    Action = action,
                    Result = "allowed",
                    Actor = caller.UserId.Value,
                    WorkspaceId = session.WorkspaceId,
                    SessionId = session.Id,
                    Details = details,
                },
                CancellationToken.None).ConfigureAwait(false);
            return null;
        }
        catch (SigilException exception) when (exception.Error.Code == ErrorCodes.AuditFailure)
        {
            return exception.Error;
        }
    }
}
