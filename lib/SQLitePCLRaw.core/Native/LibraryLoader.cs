// SPDX-License-Identifier: Apache-2.0
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SQLitePCL.Native;

/// <summary>Finds the native library for this assembly's imports; see the README beside the project for the order.</summary>
internal static class LibraryLoader
{
    private static readonly Lazy<nint> _library = new(() => Load(
        Environment.GetEnvironmentVariable(LibraryLocations.OverrideVariable), LibraryLocations.Beside(AppContext.BaseDirectory)));

    /// <summary>Runs before any other code of this assembly, so that nobody has to remember a call.</summary>
#pragma warning disable CA2255 // The assembly's own imports are what is set up here; there is no other moment early enough.
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Initialize() => NativeLibrary.SetDllImportResolver(typeof(LibraryLoader).Assembly, Resolve);

    /// <summary>Loads the named library, or the first usable of the candidates.</summary>
    /// <exception cref="SqliteLibraryException">None will do.</exception>
    internal static nint Load(string? named, IEnumerable<string> candidates)
    {
        if (!string.IsNullOrEmpty(named))
        {
            return TryLoad(named, out var chosen) is { } complaint
                ? throw new SqliteLibraryException($"{LibraryLocations.OverrideVariable} names {named}, which {complaint}. Name a usable SQLite, or unset it.")
                : chosen;
        }

        var complaints = new List<string>();
        foreach (var candidate in candidates)
        {
            if (TryLoad(candidate, out var library) is not { } complaint)
            {
                return library;
            }

            complaints.Add($"{candidate} {complaint}");
        }

        throw new SqliteLibraryException(
            "No usable SQLite library. Install libsqlite3 (3.40 or newer, with FTS5), or let ./sigil build one (needs npm and a C compiler), "
            + $"or name one in {LibraryLocations.OverrideVariable}. Tried: {string.Join("; ", complaints)}.");
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath)
        => name == NativeMethods.Library ? _library.Value : 0;

    private static string? TryLoad(string path, out nint library)
    {
        library = 0;
        if (Path.IsPathRooted(path) && !File.Exists(path))
        {
            return "does not exist";
        }

        if (!NativeLibrary.TryLoad(path, out library))
        {
            return "could not be loaded";
        }

        if (LibraryRequirements.Complaint(library) is not { } complaint)
        {
            return null;
        }

        NativeLibrary.Free(library);
        library = 0;
        return complaint;
    }
}
