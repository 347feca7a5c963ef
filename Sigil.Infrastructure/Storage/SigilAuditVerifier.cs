// SPDX-License-Identifier: Apache-2.0

using Microsoft.Data.Sqlite;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security.Auditing;
using Sigil.Infrastructure.Storage.Audit;
using Sigil.Infrastructure.Storage.Files;
using Sigil.Infrastructure.Storage.Sqlite;

namespace Sigil.Infrastructure.Storage;

/// <summary>Verifies the audit log of a data directory without a gateway: opens the database read-only, migrates nothing, changes nothing.</summary>
public static class SigilAuditVerifier
{
    /// <summary>Recomputes the chain and compares it with the signed head.</summary>
    /// <param name="dataDirectory">The data directory.</param>
    /// <param name="cancellationToken">Stops the verification.</param>
    /// <exception cref="SigilException"><c>store.database.unavailable</c>: there is no database to verify, or it cannot be read. <c>security.audit.failure</c>: the key is missing.</exception>
    public static Task<AuditVerification> VerifyAsync(string dataDirectory, CancellationToken cancellationToken)
        => Task.Run(() => Verify(new StoragePaths(dataDirectory), cancellationToken), cancellationToken);

    private static AuditVerification Verify(StoragePaths paths, CancellationToken cancellationToken)
    {
        if (!File.Exists(paths.Gateway.Path))
        {
            throw new SigilException(new SigilError(
                ErrorCodes.StoreUnavailable, $"There is no {paths.Gateway.Name} in the data directory.", Fix: "Name the data directory with --data-dir or SIGIL_DATA_DIR."));
        }

        try
        {
            using var hasher = new AuditHasher(AuditKey.Load(paths.AuditKey));
            var reading = new AuditHeadFile(paths.AuditHead, hasher).Read();
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
            {
                DataSource = paths.Gateway.Path,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ToString());
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
