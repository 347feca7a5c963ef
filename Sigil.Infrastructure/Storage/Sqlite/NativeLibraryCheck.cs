// SPDX-License-Identifier: Apache-2.0

using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Sigil.Domain.Common.Errors;

namespace Sigil.Infrastructure.Storage.Sqlite;

/// <summary>Loads the native SQLite before any file is touched, and says which it is.</summary>
internal sealed partial class NativeLibraryCheck(ILogger<NativeLibraryCheck> logger)
{
    private static readonly Version _resetFaultSince = new(3, 7, 0);
    private static readonly Version _resetFaultFixed = new(3, 51, 3);

    /// <summary>Checks, and warns when the version has a known fault.</summary>
    /// <exception cref="SigilException"><c>store.database.unavailable</c>: there is no usable library; the message says where it was looked for.</exception>
    public void Run()
    {
        var version = Read();
        if (HasResetFault(version))
        {
            LogResetFault(version);
        }
        else
        {
            LogVersion(version);
        }
    }

    /// <summary>True for versions in which a reset of the write-ahead log can lose commits when several connections checkpoint.</summary>
    internal static bool HasResetFault(Version version) => version >= _resetFaultSince && version < _resetFaultFixed;

    /// <summary>The version.</summary>
    /// <exception cref="SigilException"><c>store.database.unavailable</c>: there is no usable library.</exception>
    internal static Version Read()
    {
        try
        {
            using var connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
            connection.Open();
            return Version.Parse(connection.ServerVersion);
        }
        catch (DllNotFoundException exception)
        {
            // The binding's message is written for the operator: places, reasons, what to do.
            throw new SigilException(new SigilError(ErrorCodes.StoreUnavailable, exception.Message), exception);
        }
    }

    [LoggerMessage(EventId = 2040, Level = LogLevel.Information, Message = "SQLite {Version}")]
    private partial void LogVersion(Version version);

    [LoggerMessage(EventId = 2041, Level = LogLevel.Warning, Message = "SQLite {Version} has a fault that 3.51.3 mends: a reset of the write-ahead log can lose commits. "
        + "Sigil writes through one connection to each file, which narrows it; start with npm and a C compiler installed to use a current version")]
    private partial void LogResetFault(Version version);
}
