// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Microsoft.Data.Sqlite;
using Sigil.Domain.Administration.Diagnosis;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security.Auditing;
using Sigil.Infrastructure.Storage.Audit;
using Sigil.Infrastructure.Storage.Files;
using Sigil.Infrastructure.Storage.Sqlite;

namespace Sigil.Infrastructure.Diagnosis;

/// <summary>What the audit log tells: whether it is intact, whether the clock went back, and how old the last backup is.</summary>
internal static class AuditDiagnosis
{
    private const string LastSql = "SELECT at FROM audit_entries ORDER BY sequence DESC LIMIT 1";
    private const string LastBackupSql = "SELECT at FROM audit_entries WHERE action = '" + AuditActions.BackupCreated + "' ORDER BY sequence DESC LIMIT 1";
    private const int OldBackupDays = 30;
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(2);

    public static IEnumerable<Finding> Look(StoragePaths paths, bool inUse, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            using var hasher = new AuditHasher(AuditKey.Load(paths.AuditKey));
            var reading = new AuditHeadFile(paths.AuditHead, hasher).Read();
            using var connection = InspectedDatabase.Open(paths.Gateway, inUse);
            using var snapshot = connection.BeginTransaction(deferred: true);
            return [Chain(new AuditVerifier(connection, hasher).Verify(reading, cancellationToken)), Clock(Moment(connection, LastSql), now), Backup(Moment(connection, LastBackupSql), now)];
        }
        catch (SigilException exception)
        {
            return [Finding.Fail("audit", exception.Error.Message, exception.Error.Fix)];
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            return [Finding.Fail("audit", "The audit log cannot be read.", "See what is said about the databases.")];
        }
    }

    private static Finding Chain(AuditVerification found) => found.Intact
        ? Finding.Ok("audit", string.Create(CultureInfo.InvariantCulture, $"The audit log is intact: {found.Entries} entries."))
        : Finding.Fail(
            "audit",
            string.Create(CultureInfo.InvariantCulture, $"The audit log is broken at entry {found.FirstBroken}: {found.Problem}"),
            "Keep a copy of the data directory and find out who changed it; docs/security/audit.md tells what each finding means.");

    private static Finding Clock(DateTimeOffset? last, DateTimeOffset now) => last > now + Tolerance
        ? Finding.Fail("clock", $"The clock says {now:u}, and the audit log has an entry of {last:u}.", "Set the clock, best by NTP: tokens and sign-ins end by it.")
        : Finding.Ok("clock", $"{now:u}, later than everything that was recorded.");

    private static Finding Backup(DateTimeOffset? last, DateTimeOffset now) => last is not { } made
        ? Finding.Warn("backup", "No backup was ever made.", "Make one with 'sigil backup'.")
        : (now - made).TotalDays > OldBackupDays
            ? Finding.Warn("backup", $"The last backup was made {made:yyyy-MM-dd}.", "Make one with 'sigil backup', best every night.")
            : Finding.Ok("backup", $"The last one was made {made:yyyy-MM-dd HH:mm} UTC.");

    private static DateTimeOffset? Moment(SqliteConnection connection, string sql) => connection.Scalar(sql) is long at ? UnixTime.FromStored(at) : null;
}
