// SPDX-License-Identifier: Apache-2.0
using System.Runtime.InteropServices;

namespace SQLitePCL.Native;

/// <summary>Where a native SQLite may be, best first.</summary>
internal static class LibraryLocations
{
    /// <summary>Names one file that must be used. Set by the launchers, which build SQLite once and keep it outside the program.</summary>
    internal const string OverrideVariable = "SIGIL_SQLITE_LIBRARY";

    /// <summary>The files beside the program, then the operating system's library by its bare name.</summary>
    internal static IEnumerable<string> Beside(string programDirectory)
    {
        var file = FileName();
        yield return Path.Combine(programDirectory, "runtimes", PortableRuntime(), "native", file);
        yield return Path.Combine(programDirectory, file);
        yield return SystemLibrary();
    }

    private static string FileName()
        => OperatingSystem.IsWindows() ? "e_sqlite3.dll" : OperatingSystem.IsMacOS() ? "libe_sqlite3.dylib" : "libe_sqlite3.so";

    private static string SystemLibrary()
        => OperatingSystem.IsWindows() ? "winsqlite3.dll" : OperatingSystem.IsMacOS() ? "/usr/lib/libsqlite3.dylib" : "libsqlite3.so.0";

    /// <summary>The portable name, e.g. <c>linux-x64</c>: the runtime's own may name a distribution.</summary>
    private static string PortableRuntime()
    {
        var system = OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx"
            : RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal) ? "linux-musl" : "linux";
#pragma warning disable CA1308 // Runtime names are lower case.
        return system + "-" + RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();
#pragma warning restore CA1308
    }
}
