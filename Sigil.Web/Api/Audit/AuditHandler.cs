// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Auditing;
using Sigil.Web.Api.Binding;
using Sigil.Web.Hosting;

namespace Sigil.Web.Api.Audit;

/// <summary>The audit log for those who may see all of it.</summary>
internal sealed class AuditHandler(IAuditTrail audit)
{
    public async ValueTask<Outcome<AuditPage>> ReadAsync(AuditFilter filter, string? after, int limit, CancellationToken cancellationToken)
    {
        var (query, before) = (filter.Read(), PageCursor.Read(after));
        if (!query.Succeeded || !before.Succeeded)
        {
            return (query.Error ?? before.Error)!;
        }

        var records = await audit.QueryAsync(query.Value with { Before = before.Value, Limit = limit }, cancellationToken);
        return new AuditPage([.. records.Select(ToView)], records.Count == limit && records[^1].Sequence > 1 ? PageCursor.Write(records[^1].Sequence) : null);
    }

    /// <summary>The entries as a file. That somebody took them away is itself an entry, or nothing is given out.</summary>
    public async ValueTask<Outcome<AuditExportResult>> ExportAsync(Caller caller, AuditFilter filter, string? format, CancellationToken cancellationToken)
    {
        var (query, writer) = (filter.Read(), AuditRowWriters.Find(format));
        if (!query.Succeeded || !writer.Succeeded)
        {
            return (query.Error ?? writer.Error)!;
        }

        var details = filter.ToDetails();
        details["format"] = writer.Value.Extension;
        if (await RecordAsync(AuditActions.AuditExported, caller, details) is { } failure)
        {
            return failure;
        }

        cancellationToken.ThrowIfCancellationRequested();
        return new AuditExportResult(audit, query.Value, writer.Value);
    }

    /// <summary>Records that whoever holds the data directory's files is about to copy them.</summary>
    public async ValueTask<Outcome<BackupAnnounced>> AnnounceBackupAsync(Caller caller, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return await RecordAsync(AuditActions.BackupCreated, caller, []) is { } failure ? failure : new BackupAnnounced(GatewayInfo.Version);
    }

    public async Task<AuditCheck> VerifyAsync(CancellationToken cancellationToken)
    {
        var found = await audit.VerifyAsync(cancellationToken);
        return new AuditCheck(found.Intact, found.Entries, found.FirstBroken, found.Problem, found.AfterHead);
    }

    private async Task<SigilError?> RecordAsync(string action, Caller caller, Dictionary<string, string> details)
    {
        details["door"] = caller.Door;
        try
        {
            await audit.AppendAsync(new AuditEntry { Action = action, Result = "allowed", Actor = caller.UserId.Value, Details = details }, CancellationToken.None);
            return null;
        }
        catch (SigilException exception) when (exception.Error.Code == ErrorCodes.AuditFailure)
        {
            return exception.Error;
        }
    }

    /// <summary>An entry as clients see it.</summary>
    public static AuditEntryView ToView(AuditRecord record) => new(
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
