// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Auditing;

namespace Sigil.Web.Api.Audit;

/// <summary>The audit log for those who may see all of it.</summary>
internal sealed class AuditHandler(IAuditTrail audit)
{
    public async Task<AuditPage> ReadAsync(long? before, int limit, CancellationToken cancellationToken)
    {
        var records = await audit.ReadAsync(before, limit, cancellationToken);
        return new AuditPage([.. records.Select(ToView)], records.Count == limit && records[^1].Sequence > 1 ? records[^1].Sequence : null);
    }

    public async Task<AuditCheck> VerifyAsync(CancellationToken cancellationToken)
    {
        var found = await audit.VerifyAsync(cancellationToken);
        return new AuditCheck(found.Intact, found.Entries, found.FirstBroken, found.Problem, found.AfterHead);
    }

    private static AuditEntryView ToView(AuditRecord record) => new(
        record.Sequence,
        record.At,
        record.Entry.Action,
        record.Entry.Result,
        record.Entry.Actor,
        record.Entry.Plugin,
        record.Entry.WorkspaceId?.Value,
        record.Entry.SessionId?.Value,
        record.Entry.Details,
        record.Hash);
}
