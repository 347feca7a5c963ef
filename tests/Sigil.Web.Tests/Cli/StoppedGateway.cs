// SPDX-License-Identifier: Apache-2.0

using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Sigil.Testing;

namespace Sigil.Web.Tests.Cli;

/// <summary>The data directory of a gateway that ran and was stopped; each test breaks a copy.</summary>
public sealed class StoppedGateway : IAsyncLifetime
{
    private readonly SigilAppFixture _gateway = new();
    private readonly List<string> _copies = [];

    public async Task InitializeAsync()
    {
        await _gateway.StartAsync();
        await _gateway.ApiClient().ChatAsync("leave a trace");
        await _gateway.StopAsync();
    }

    public async Task DisposeAsync()
    {
        _copies.ForEach(copy => Directory.Delete(copy, recursive: true));
        await _gateway.DisposeAsync();
    }

    /// <summary>A copy, with the modes that the original has.</summary>
    public string Copy()
    {
        var copy = Directory.CreateTempSubdirectory("sigil-stopped-").FullName;
        _copies.Add(copy);
        foreach (var directory in Directory.EnumerateDirectories(_gateway.DataDirectory, "*", SearchOption.AllDirectories))
        {
            var target = Directory.CreateDirectory(directory.Replace(_gateway.DataDirectory, copy, StringComparison.Ordinal));
            if (!OperatingSystem.IsWindows())
            {
                target.UnixFileMode = File.GetUnixFileMode(directory);
            }
        }

        foreach (var file in Directory.EnumerateFiles(_gateway.DataDirectory, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, file.Replace(_gateway.DataDirectory, copy, StringComparison.Ordinal));
        }

        return copy;
    }

    /// <summary>Every file and directory with its mode and the hash of its content.</summary>
    public static IEnumerable<string> Describe(string directory)
        => Directory.EnumerateFileSystemEntries(directory, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path
            => $"{path} {(OperatingSystem.IsWindows() ? 0 : File.GetUnixFileMode(path))} {(Directory.Exists(path) ? "" : Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))))}").ToList();

    /// <summary>Changes a database behind the gateway's back.</summary>
    public static void Tamper(string directory, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(directory, "gateway.db"), Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own text.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
