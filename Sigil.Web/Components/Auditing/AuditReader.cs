// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Auditing;

namespace Sigil.Web.Components.Auditing;

/// <summary>The audit log for pages. Every call asks for <c>admin.audit</c>: the log itself asks nobody, and a page may outlive the right that it was opened with.</summary>
public sealed class AuditReader(IAuditTrail audit)
{
    /// <summary>The page of entries at a cursor, newest first.</summary>
    /// <exception cref="SigilException">The log cannot be read.</exception>
    public async ValueTask<Outcome<Page<AuditRecord>>> ReadAsync(Caller caller, AuditQuery query, int limit, string? after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (Missing(caller) is { } missing)
        {
            return missing;
        }

        long? before = after is null ? null : long.Parse(after, CultureInfo.InvariantCulture);
        var records = await audit.QueryAsync(query with { Before = before, Limit = limit }, cancellationToken);
        var more = records.Count == limit && records[^1].Sequence > 1;
        return new Page<AuditRecord>(records, more ? records[^1].Sequence.ToString(CultureInfo.InvariantCulture) : null);
    }

    /// <summary>Recomputes the chain.</summary>
    /// <exception cref="SigilException">The log cannot be read.</exception>
    public async ValueTask<Outcome<AuditVerification>> VerifyAsync(Caller caller, CancellationToken cancellationToken)
        => Missing(caller) is { } missing ? missing : await audit.VerifyAsync(cancellationToken);

    private static SigilError? Missing(Caller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller.Permissions.Contains(Permissions.AdminAudit)
            ? null
            : new SigilError(ErrorCodes.Forbidden, $"This needs the permission '{Permissions.AdminAudit}'.");
    }
}
