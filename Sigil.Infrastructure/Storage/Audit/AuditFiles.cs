// SPDX-License-Identifier: Apache-2.0

using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security.Auditing;
using Sigil.Infrastructure.Storage.Files;
using Sigil.Infrastructure.Storage.Gateway;
using Sigil.Infrastructure.Storage.Sqlite;
using Sigil.Infrastructure.Storage.Sqlite.Schema;

namespace Sigil.Infrastructure.Storage.Audit;

/// <summary>The audit log of a data directory in which no gateway runs.</summary>
internal static class AuditFiles
{
    /// <summary>Appends an entry as a gateway would: the database is not migrated, and whoever calls this holds the directory's lock.</summary>
    /// <exception cref="SigilException"><c>security.audit.failure</c> or <c>store.database.unavailable</c>: it could not be written.</exception>
    public static async Task AppendAsync(StorageOptions options, AuditEntry entry, TimeProvider time, CancellationToken cancellationToken)
    {
        var paths = new StoragePaths(options.DataDirectory);
        RequireLog(paths);
        using var chain = new AuditChain(NullLogger<AuditChain>.Instance);
        await using var gateway = new GatewayDatabase(paths, options, new DatabaseMigrator(new DatabaseBackups(paths, time), NullLogger<DatabaseMigrator>.Instance), chain);
        gateway.OpenAsItIs();
        await new AuditStartup(paths, gateway, chain, time, NullLogger<AuditStartup>.Instance).StartAsync(cancellationToken).ConfigureAwait(false);
        await new AuditTrail(gateway, chain, paths, time, new NobodyListens()).AppendAsync(entry, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Verifies it; nothing is changed.</summary>
    /// <exception cref="SigilException"><c>security.audit.failure</c>: there is no log, or no usable key; <c>store.database.unavailable</c>: the database cannot be read.</exception>
    public static AuditVerification Verify(StoragePaths paths, CancellationToken cancellationToken)
    {
        RequireLog(paths);
        using var hasher = new AuditHasher(AuditKey.Load(paths.AuditKey));
        var reading = new AuditHeadFile(paths.AuditHead, hasher).Read();
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(SqliteConnections.ReaderString(paths.Gateway)) { Pooling = false }.ToString());
            connection.Open();
            using var snapshot = connection.BeginTransaction(deferred: true);
            return new AuditVerifier(connection, hasher).Verify(reading, cancellationToken);
        }
        catch (SqliteException exception)
        {
            throw StorageErrors.Translate(exception, paths.Gateway.Name);
        }
    }

    private static void RequireLog(StoragePaths paths)
    {
        if (!File.Exists(paths.Gateway.Path))
        {
            throw new SigilException(new SigilError(ErrorCodes.AuditFailure, "There is no audit log in this data directory.", Fix: "Name the gateway's data directory with --data-dir."));
        }
    }
}
