// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Sigil.Infrastructure.Storage.Files;
using Sigil.Infrastructure.Storage.Gateway;
using Sigil.Infrastructure.Storage.Sqlite;

namespace Sigil.Infrastructure.Storage.Audit;

/// <summary>Takes up the chain at the start of the gateway, and compares the log's tail with the head. What does not fit is logged and kept in every later head; the gateway starts
/// all the same, as a log that anybody could stop by damaging it would be a weapon.</summary>
internal sealed partial class AuditStartup(StoragePaths paths, GatewayDatabase gateway, AuditChain chain, TimeProvider time, ILogger<AuditStartup> logger)
{
    private const string IdentitySql = "SELECT database_id FROM audit_identity ORDER BY key LIMIT 1";
    private const string AddIdentitySql = "INSERT INTO audit_identity (key, database_id) VALUES (1, ?1)";
    private const string TailSql = "SELECT sequence, hash FROM audit_entries ORDER BY sequence DESC LIMIT 1";
    private const string HashSql = "SELECT hash FROM audit_entries WHERE sequence = ?1";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var hasher = new AuditHasher(AuditKey.LoadOrCreate(paths.AuditKey));
        var file = new AuditHeadFile(paths.AuditHead, hasher);
        var databaseId = await IdentityAsync(file, hasher, cancellationToken).ConfigureAwait(false);
        using var connection = gateway.Database.OpenReader();
        var tail = Tail(connection) ?? new AuditLink(0, hasher.Genesis(databaseId));
        var head = Resume(file.Read(), databaseId, tail, connection);
        if (head.Doubt is { } doubt)
        {
            LogDoubt(doubt.From, doubt.Problem);
        }

        chain.Resume(hasher, file, head);
    }

    /// <summary>The database's name. A new one is written to the head before the database has it: a database with a name but without a head has lost it.</summary>
    private async Task<string> IdentityAsync(AuditHeadFile file, AuditHasher hasher, CancellationToken cancellationToken)
    {
        using (var connection = gateway.Database.OpenReader())
        {
            if (connection.Scalar(IdentitySql) is string known)
            {
                return known;
            }
        }

        var reading = file.Read();
        var made = reading.Head is { Link.Sequence: 0 } unused ? unused.DatabaseId : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        if (!reading.Exists)
        {
            file.Write(new AuditHead(made, new AuditLink(0, hasher.Genesis(made)), null));
        }

        await gateway.Writer.WriteAsync(made, static (writer, id) => writer.Execute(AddIdentitySql, id), cancellationToken).ConfigureAwait(false);
        return made;
    }

    private AuditHead Resume(AuditHeadReading reading, string databaseId, AuditLink tail, SqliteConnection connection)
    {
        if (reading.Head is not { } head)
        {
            return new AuditHead(databaseId, tail, Doubt(tail.Sequence + 1, reading.Problem!));
        }

        if (head.DatabaseId != databaseId)
        {
            return new AuditHead(databaseId, tail, head.Doubt ?? Doubt(1, "The head belonged to another database."));
        }

        if (head.Link.Sequence > tail.Sequence)
        {
            // Going on after the head, not after the tail, leaves the gap for every later verification to see.
            return head with { Doubt = head.Doubt ?? Doubt(tail.Sequence + 1, $"The log ended at entry {tail.Sequence}; the head named entry {head.Link.Sequence}.") };
        }

        var fits = head.Link.Sequence == 0 || head.Link.Hash.AsSpan().SequenceEqual(HashAt(connection, head.Link.Sequence));
        return fits
            ? head with { Link = tail }
            : new AuditHead(databaseId, tail, head.Doubt ?? Doubt(head.Link.Sequence, $"Entry {head.Link.Sequence} was not the one that the head named."));
    }

    private static AuditLink? Tail(SqliteConnection connection)
    {
        using var command = connection.Prepare(TailSql);
        using var reader = command.ExecuteReader();
        return reader.Read() ? new AuditLink(reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)) : null;
    }

    private static byte[] HashAt(SqliteConnection connection, long sequence) => connection.Scalar(HashSql, sequence) as byte[] ?? [];

    private AuditDoubt Doubt(long from, string problem)
        => new(from, string.Create(CultureInfo.InvariantCulture, $"{problem} Found when the gateway started at {time.GetUtcNow():u}."));

    [LoggerMessage(EventId = 2031, Level = LogLevel.Critical, Message = "The audit log is not intact from entry {From}: {Problem} Run 'sigil audit verify'")]
    private partial void LogDoubt(long from, string problem);
}
