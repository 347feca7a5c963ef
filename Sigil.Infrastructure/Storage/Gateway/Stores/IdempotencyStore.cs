// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Idempotency;
using Sigil.Infrastructure.Storage.Sqlite;
using Sigil.Infrastructure.Storage.Sqlite.Writing;

namespace Sigil.Infrastructure.Storage.Gateway.Stores;

/// <summary>Requests with a key. Nothing of it is kept in memory: only requests that bring a key ask.</summary>
internal sealed class IdempotencyStore(GatewayDatabase gateway, TimeProvider time) : IIdempotencyStore, IGatewayCache
{
    private const string FindSql = "SELECT user_id, fingerprint, subject, done, answer, created_at, expires_at FROM idempotency_keys WHERE name = ?1";
    private const string AddSql =
        "INSERT INTO idempotency_keys (name, user_id, fingerprint, subject, done, answer, created_at, expires_at) VALUES (?1, ?2, ?3, ?4, 0, NULL, ?5, ?6) RETURNING key";
    private const string CompleteSql = "UPDATE idempotency_keys SET done = 1, subject = ?2, answer = ?3 WHERE name = ?1";
    private const string RemoveSql = "DELETE FROM idempotency_keys WHERE name = ?1";
    private const string RemoveExpiredSql = "DELETE FROM idempotency_keys WHERE expires_at <= ?1";
    private const string RemoveOldestSql =
        "DELETE FROM idempotency_keys WHERE user_id = ?1 AND key <= (SELECT key FROM idempotency_keys WHERE user_id = ?1 ORDER BY key DESC LIMIT 1 OFFSET ?2)";

    /// <summary>Between two clean-ups, in new rows.</summary>
    public const int CleanEvery = 256;

    public async Task LoadAsync(CancellationToken cancellationToken) => await gateway.Writer.WriteAsync(
        time.GetUtcNow().ToStored(), static (session, now) => session.Execute(RemoveExpiredSql, now), cancellationToken, Durability.Process).ConfigureAwait(false);

    public ValueTask<IdempotencyRecord?> ReserveAsync(IdempotencyRecord record, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        return gateway.Writer.WriteAsync((record, time.GetUtcNow()), static (session, state) => Reserve(session, state.record, state.Item2), cancellationToken);
    }

    public async ValueTask CompleteAsync(string name, string? subject, byte[]? answer, CancellationToken cancellationToken) => await gateway.Writer.WriteAsync(
        (name, subject, answer), static (session, state) => session.Execute(CompleteSql, state.name, state.subject, state.answer), cancellationToken).ConfigureAwait(false);

    public async ValueTask RemoveAsync(string name, CancellationToken cancellationToken)
        => await gateway.Writer.WriteAsync(name, static (session, row) => session.Execute(RemoveSql, row), cancellationToken, Durability.Process).ConfigureAwait(false);

    private static IdempotencyRecord? Reserve(WriterSession session, IdempotencyRecord record, DateTimeOffset now)
    {
        if (Find(session, record.Name) is { } earlier)
        {
            if (earlier.ExpiresAt > now)
            {
                return earlier;
            }

            session.Execute(RemoveSql, record.Name);
        }

        var key = session.Number(
            AddSql, record.Name, record.UserId.Value, record.Fingerprint, record.Subject, record.CreatedAt.ToStored(), record.ExpiresAt.ToStored());
        if (key % CleanEvery == 0)
        {
            session.Execute(RemoveExpiredSql, now.ToStored());
            session.Execute(RemoveOldestSql, record.UserId.Value, (long)IIdempotencyStore.MaxPerUser);
        }

        return null;
    }

    private static IdempotencyRecord? Find(WriterSession session, string name)
    {
        using var row = session.Query(FindSql, name);
        return !row.Read() ? null : new IdempotencyRecord
        {
            Name = name,
            UserId = UserId.Parse(row.GetString(0)),
            Fingerprint = row.GetString(1),
            Subject = row.GetText(2),
            Done = row.GetInt64(3) != 0,
            Answer = row.IsDBNull(4) ? null : row.GetFieldValue<byte[]>(4),
            CreatedAt = UnixTime.FromStored(row.GetInt64(5)),
            ExpiresAt = UnixTime.FromStored(row.GetInt64(6)),
        };
    }
}
