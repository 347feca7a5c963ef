// SPDX-License-Identifier: Apache-2.0

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Sigil.Domain.Common.Errors;

namespace Sigil.Infrastructure.Storage.Sqlite;

/// <summary>Turns SQLite's failures into the closed set of errors that may leave a store.</summary>
internal static class StorageErrors
{
    private const int Constraint = 19;

    public static SigilException Invalid(string message, string field) => new(new SigilError(ErrorCodes.StoreInvalidInput, message, field));

    public static SigilException NotFound(string what) => new(SigilError.NotFound(what));

    public static SigilException Conflict(string message, Exception? inner = null) => new(new SigilError(ErrorCodes.StoreConflict, message), inner);

    public static SigilException Unavailable(string database, Exception? inner, string? fix = null)
        => new(new SigilError(ErrorCodes.StoreUnavailable, $"The database {database} cannot be used: {Reason(inner)}.", Fix: fix ?? Fix(inner)), inner);

    public static SigilException Closed(string database)
        => new(new SigilError(ErrorCodes.StoreUnavailable, $"The database {database} is closed: the gateway is stopping."));

    /// <summary>The failure as a store reports it. Errors of ours, cancellation and programming errors stay what they are.</summary>
    public static Exception Translate(Exception exception, string database) => exception switch
    {
        DbUpdateException { InnerException: SqliteException inner } => Translate(inner, database),
        SqliteException { SqliteErrorCode: Constraint } => Conflict("This exists already, or belongs to something that no longer exists.", exception),
        SqliteException or IOException or UnauthorizedAccessException => Unavailable(database, exception),
        _ => exception,
    };

    private static string Reason(Exception? exception) => exception switch
    {
        SqliteException { SqliteErrorCode: 13 } => "the disk is full",
        SqliteException { SqliteErrorCode: 8 } => "it is read-only",
        SqliteException { SqliteErrorCode: 5 or 6 } => "another process holds it",
        SqliteException { SqliteErrorCode: 11 } => "the file is damaged",
        SqliteException { SqliteErrorCode: 26 } => "the file is no SQLite database",
        SqliteException { SqliteErrorCode: 14 } or UnauthorizedAccessException => "the file cannot be opened",
        SqliteException sqlite => $"SQLite reports error {sqlite.SqliteExtendedErrorCode}",
        _ => "the disk reports an error",
    };

    private static string Fix(Exception? exception) => exception switch
    {
        SqliteException { SqliteErrorCode: 13 } => "Free some space on the disk of the data directory.",
        SqliteException { SqliteErrorCode: 5 or 6 } => "End the other program that has the file open.",
        SqliteException { SqliteErrorCode: 11 or 26 } => "Stop the gateway and put a copy from the backups directory in the file's place.",
        _ => "Check the data directory's disk and that the gateway's user may write to it.",
    };
}
