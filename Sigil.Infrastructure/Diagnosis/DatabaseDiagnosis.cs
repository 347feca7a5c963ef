// SPDX-License-Identifier: Apache-2.0

using Microsoft.Data.Sqlite;
using Sigil.Domain.Administration.Diagnosis;
using Sigil.Domain.Common.Errors;
using Sigil.Infrastructure.Storage.Files;
using Sigil.Infrastructure.Storage.Gateway;
using Sigil.Infrastructure.Storage.Sqlite;
using Sigil.Infrastructure.Storage.Workspaces;

namespace Sigil.Infrastructure.Diagnosis;

/// <summary>Do the databases open, are they whole, and does this program know their version?</summary>
internal static class DatabaseDiagnosis
{
    private const string Check = "databases";

    /// <summary>One finding for each database that is not as it should be, else one for all.</summary>
    public static IEnumerable<Finding> Look(StoragePaths paths, bool inUse, CancellationToken cancellationToken)
    {
        var workspaces = paths.ExistingWorkspaces().Select(paths.Workspace).ToList();
        var findings = workspaces.Select(file => Look(file, WorkspaceContext.SchemaVersion, inUse)).Prepend(Look(paths.Gateway, GatewayContext.SchemaVersion, inUse))
            .OfType<Finding>().TakeWhile(_ => !cancellationToken.IsCancellationRequested).ToList();
        return findings.Count > 0 ? findings : [Finding.Ok(Check, $"gateway.db and {workspaces.Count} workspace databases are whole.")];
    }

    private static Finding? Look(DatabaseFile file, int known, bool inUse)
    {
        try
        {
            using var connection = InspectedDatabase.Open(file, inUse);
            var version = (long)connection.Scalar("PRAGMA user_version")!;
            return version > known
                ? Finding.Fail(Check, $"{file.Name} has version {version}; this program knows versions up to {known}.", "Use the newer program that wrote it, or restore a backup.")
                : connection.Scalar("PRAGMA quick_check(1)") is "ok"
                    ? null
                    : Finding.Fail(Check, $"{file.Name} is damaged.", "Stop the gateway, keep a copy of the data directory, and restore the last backup.");
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            var error = (StorageErrors.Translate(exception, file.Name) as SigilException)?.Error;
            return Finding.Fail(Check, error?.Message ?? $"{file.Name} cannot be read.", error?.Fix);
        }
    }
}
