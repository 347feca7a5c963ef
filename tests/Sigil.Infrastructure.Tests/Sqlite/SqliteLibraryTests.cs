// SPDX-License-Identifier: Apache-2.0
using SQLitePCL;
using SQLitePCL.Native;

namespace Sigil.Infrastructure.Tests.Sqlite;

/// <summary>What an operator reads when no usable native SQLite is there.</summary>
public sealed class SqliteLibraryTests
{
    [Fact]
    public void Load_NothingUsable_NamesEachPlaceAndTheWayOut()
    {
        var failure = Assert.Throws<SqliteLibraryException>(() => LibraryLoader.Load(named: null, ["/nowhere/libe_sqlite3.so", "libsqlite3-that-is-not-there.so"]));

        Assert.Contains("/nowhere/libe_sqlite3.so does not exist", failure.Message, StringComparison.Ordinal);
        Assert.Contains("libsqlite3-that-is-not-there.so could not be loaded", failure.Message, StringComparison.Ordinal);
        Assert.Contains("3.40 or newer, with FTS5", failure.Message, StringComparison.Ordinal);
        Assert.IsAssignableFrom<DllNotFoundException>(failure);
    }

    [Fact]
    public void Load_NamedFileMissing_DoesNotFallBack()
    {
        var failure = Assert.Throws<SqliteLibraryException>(() => LibraryLoader.Load("/nowhere/libe_sqlite3.so", LibraryLocations.Beside(AppContext.BaseDirectory)));

        Assert.Equal("SIGIL_SQLITE_LIBRARY names /nowhere/libe_sqlite3.so, which does not exist. Name a usable SQLite, or unset it.", failure.Message);
    }

    [Fact]
    public void Load_LibraryThatIsNotSqlite_IsRefused()
    {
        var other = OperatingSystem.IsWindows() ? "kernel32.dll" : OperatingSystem.IsMacOS() ? "/usr/lib/libSystem.dylib" : "libc.so.6";

        var failure = Assert.Throws<SqliteLibraryException>(() => LibraryLoader.Load(named: null, [other]));

        Assert.Contains($"{other} is not a SQLite library", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Locations_InOrder_PreferTheBundledLibrary()
    {
        var locations = LibraryLocations.Beside("/opt/sigil").ToList();

        Assert.Equal(3, locations.Count);
        Assert.StartsWith("/opt/sigil/runtimes/", locations[0], StringComparison.Ordinal);
        Assert.StartsWith("/opt/sigil/", locations[1], StringComparison.Ordinal);
        Assert.Contains("sqlite3", locations[2], StringComparison.Ordinal);
    }
}
