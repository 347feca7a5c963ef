// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration.Diagnosis;
using Sigil.Domain.Common.Errors;
using Sigil.Infrastructure.Storage.Sqlite;

namespace Sigil.Infrastructure.Diagnosis;

/// <summary>Is there a native SQLite, and a good one?</summary>
internal static class LibraryDiagnosis
{
    private const string Check = "sqlite";

    public static Finding Look()
    {
        try
        {
            var version = NativeLibraryCheck.Read();
            return NativeLibraryCheck.HasResetFault(version)
                ? Finding.Warn(Check, $"SQLite {version} can lose commits when its log is reset; 3.51.3 mends it.", "Install npm and a C compiler and start with './sigil start', which builds a current one.")
                : Finding.Ok(Check, $"SQLite {version}.");
        }
        catch (SigilException exception)
        {
            return Finding.Fail(Check, exception.Error.Message, "Install SQLite 3.40 or newer, or name its file in SIGIL_SQLITE_LIBRARY.");
        }
    }
}
