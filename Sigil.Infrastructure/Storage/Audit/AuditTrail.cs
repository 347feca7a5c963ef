// SPDX-License-Identifier: Apache-2.0

using Microsoft.Data.Sqlite;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Events;
using Sigil.Domain.Security.Auditing;
using Sigil.Infrastructure.Storage.Files;
using Sigil.Infrastructure.Storage.Gateway;
using Sigil.Infrastructure.Storage.Sqlite;
using Sigil.Infrastructure.Storage.Sqlite.Writing;

namespace Sigil.Infrastructure.Storage.Audit;

internal sealed class AuditTrail(GatewayDatabase gateway, AuditChain chain, StoragePaths paths, TimeProvider time, IGatewayEvents events) : IAuditTrail
{
    private const int MaxPage = 1000;
    private const string AddSql = "INSERT INTO audit_entries (" + StoredEntry.Columns + ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";

    public async ValueTask AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            await gateway.Writer.WriteAsync(
                (Trail: this, entry),
                static (writer, state) => state.Trail.Add(writer, state.entry),
                cancellationToken,
                committed: static (state, sequence) => state.Trail.Announce(state.entry, sequence)).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Whatever kept the entry from being written means the same to a security operation: it must not go on.
            throw new SigilException(
                new SigilError(ErrorCodes.AuditFailure, "The audit log could not be written, so nothing that has to be recorded is done.", Fix: "Check the data directory's disk; see the gateway's log."),
                exception);
        }
    }

    public ValueTask<IReadOnlyList<AuditRecord>> QueryAsync(AuditQuery query, CancellationToken cancellationToken)
    {
        if (query.Limit is < 1 or > MaxPage)
        {
            throw StorageErrors.Invalid($"A page has 1 to {MaxPage} entries.", "limit");
        }

        cancellationToken.ThrowIfCancellationRequested();
        using var connection = gateway.Database.OpenReader();
        var (sql, values) = AuditQuerySql.Of(query);
        using var command = connection.Prepare(sql);
        command.Bind(values);
        try
        {
            var records = new List<AuditRecord>();
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                records.Add(StoredEntry.Read(reader).ToRecord(reader.GetFieldValue<byte[]>(9)));
            }

            return new(records);
        }
        catch (SqliteException exception)
        {
            throw StorageErrors.Translate(exception, gateway.Database.File.Name);
        }
    }

    public async ValueTask<AuditVerification> VerifyAsync(CancellationToken cancellationToken)
        => await Task.Run(() => Verify(cancellationToken), cancellationToken).ConfigureAwait(false);

    private AuditVerification Verify(CancellationToken cancellationToken)
    {
        using var hasher = new AuditHasher(AuditKey.Load(paths.AuditKey));
        var (reading, replaced) = chain.ReadHead();
        using var connection = gateway.Database.OpenReader();
        using var snapshot = connection.BeginTransaction(deferred: true);
        var found = new AuditVerifier(connection, hasher).Verify(reading, cancellationToken);
        return found.Intact && replaced is not null ? new AuditVerification(false, found.Entries, found.Entries + 1, replaced, 0) : found;
    }

    private long Add(WriterSession writer, AuditEntry entry)
        => chain.Add(
            sequence => StoredEntry.From(entry, sequence, time.GetUtcNow()),
            (stored, hash) => writer.Execute(
                AddSql,
                stored.Sequence,
                stored.At,
                stored.Action,
                stored.Result,
                stored.Actor,
                stored.Plugin,
                stored.WorkspaceId,
                stored.SessionId,
                stored.Details,
                hash)).Sequence;

    private void Announce(AuditEntry entry, long sequence)
    {
        chain.RequireHead();
        events.Publish(new AuditEvent(GatewayEventTypes.AuditAppended, sequence, entry.Action, entry.Actor, entry.Result, entry.WorkspaceId));
    }
}
