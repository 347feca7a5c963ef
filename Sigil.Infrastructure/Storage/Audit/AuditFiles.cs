// SPDX-License-Identifier: Apache-2.0

using Microsoft.Data.Sqlite;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security.Auditing;
using Sigil.Infrastructure.Storage.Files;
using Sigil.Infrastructure.Storage.Sqlite;

namespace Sigil.Infrastructure.Storage.Audit;

/// <summary>Verifies the audit log of a data directory in which no gateway runs. Nothing is changed.</summary>
internal static class AuditFiles
{
    /// <exception cref="SigilException"><c>security.audit.failure</c>: there is no log, or no usable key; <c>store.database.unavailable</c>: the database cannot be read.</exception>
    public static AuditVerification Verify(StoragePaths paths, CancellationToken cancellationToken)
    {
        if (!File.Exists(paths.Gateway.Path))
        {
            throw new SigilException(new SigilError(ErrorCodes.AuditFailure, "There is no audit log in this data directory.", Fix: "Name the gateway's data directory with --data-dir."));
        }

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
}
