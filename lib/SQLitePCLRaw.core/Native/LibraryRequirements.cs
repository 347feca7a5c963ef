// SPDX-License-Identifier: Apache-2.0
using System.Globalization;
using System.Runtime.InteropServices;

namespace SQLitePCL.Native;

/// <summary>What a native SQLite must be able to do before anything of the user's goes into it.</summary>
internal static class LibraryRequirements
{
    /// <summary>3.40.0, as SQLite writes versions in numbers.</summary>
    internal const int MinimumVersion = 3_040_000;

    /// <summary>Says what the library lacks; null when it will do.</summary>
    internal static unsafe string? Complaint(nint library)
    {
        if (!NativeLibrary.TryGetExport(library, "sqlite3_libversion_number", out var versionExport)
            || !NativeLibrary.TryGetExport(library, "sqlite3_threadsafe", out var threadsafeExport)
            || !NativeLibrary.TryGetExport(library, "sqlite3_compileoption_used", out var optionExport))
        {
            return "is not a SQLite library";
        }

        var version = ((delegate* unmanaged[Cdecl]<int>)versionExport)();
        if (version < MinimumVersion)
        {
            return $"is SQLite {Format(version)}; 3.40 or newer is needed";
        }

        // Finalizers release statements on their own thread, so the library must lock for itself.
        if (((delegate* unmanaged[Cdecl]<int>)threadsafeExport)() != 1)
        {
            return "is not built thread-safe (SQLITE_THREADSAFE=1 is needed)";
        }

        fixed (byte* fts5 = "ENABLE_FTS5\0"u8)
        {
            return ((delegate* unmanaged[Cdecl]<byte*, int>)optionExport)(fts5) == 0 ? "is built without FTS5" : null;
        }
    }

    private static string Format(int version)
        => string.Create(CultureInfo.InvariantCulture, $"{version / 1_000_000}.{version / 1_000 % 1_000}.{version % 1_000}");
}
