// SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Sigil.Domain.Security.Auditing;
using Sigil.Infrastructure.Storage.Sqlite;

namespace Sigil.Infrastructure.Storage.Audit;

/// <summary>Recomputes the chain from its beginning and compares it with the head.</summary>
internal sealed class AuditVerifier(SqliteConnection connection, AuditHasher hasher)
{
    private const string IdentitySql = "SELECT database_id FROM audit_identity ORDER BY key LIMIT 1";
    private const string EntriesSql = "SELECT " + StoredEntry.Columns + " FROM audit_entries ORDER BY sequence";

    /// <summary>Verifies. Read the head before the connection's snapshot begins: entries that are appended meanwhile then lie after the head.</summary>
    public AuditVerification Verify(AuditHeadReading reading, CancellationToken cancellationToken)
    {
        var databaseId = (string?)connection.Scalar(IdentitySql);
        if (databaseId is null && !reading.Exists)
        {
            return new AuditVerification(true, 0, null, null, 0);
        }

        var last = new AuditLink(0, hasher.Genesis(databaseId ?? ""));
        byte[]? atHead = reading.Head?.Link.Sequence == 0 ? last.Hash : null;
        using var command = connection.Prepare(EntriesSql);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Check(reader, last, out var next) is { } problem)
            {
                return new AuditVerification(false, last.Sequence, last.Sequence + 1, problem, 0);
            }

            last = next;
            atHead = last.Sequence == reading.Head?.Link.Sequence ? last.Hash : atHead;
        }

        return Compare(reading, databaseId, last.Sequence, atHead);
    }

    /// <summary>What is wrong with the row after <paramref name="last"/>; null when it follows.</summary>
    private string? Check(SqliteDataReader reader, AuditLink last, out AuditLink next)
    {
        next = last;
        try
        {
            var entry = StoredEntry.Read(reader);
            if (entry.Sequence != last.Sequence + 1)
            {
                return $"Entry {last.Sequence + 1} is missing: entry {entry.Sequence} follows entry {last.Sequence}.";
            }

            var hash = hasher.Next(last.Hash, entry);
            next = new AuditLink(entry.Sequence, hash);
            return CryptographicOperations.FixedTimeEquals(hash, reader.GetFieldValue<byte[]>(9))
                ? null
                : $"Entry {entry.Sequence} does not fit the chain: it, or what came before it, was changed.";
        }
        catch (Exception exception) when (exception is InvalidCastException or FormatException or InvalidOperationException)
        {
            return $"Entry {last.Sequence + 1} holds a value of another kind than the gateway writes.";
        }
    }

    private static AuditVerification Compare(AuditHeadReading reading, string? databaseId, long last, byte[]? atHead)
    {
        if (reading.Head is not { } head)
        {
            return Broken(last + 1, reading.Problem!);
        }

        if (head.Doubt is { } doubt)
        {
            return Broken(doubt.From, doubt.Problem);
        }

        if (head.DatabaseId != databaseId)
        {
            return Broken(1, "The head belongs to another database.");
        }

        if (head.Link.Sequence > last)
        {
            return Broken(last + 1, $"The log ends at entry {last}; the head names entry {head.Link.Sequence}.");
        }

        return atHead is not null && CryptographicOperations.FixedTimeEquals(atHead, head.Link.Hash)
            ? new AuditVerification(true, last, null, null, last - head.Link.Sequence)
            : Broken(head.Link.Sequence, $"Entry {head.Link.Sequence} is not the one that the head names.");

        AuditVerification Broken(long first, string problem) => new(false, last, first, problem, 0);
    }
}
