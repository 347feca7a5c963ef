// SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;

namespace Sigil.Testing;

/// <summary>Node and npm of the machine.</summary>
public static class NodeTools
{
    /// <summary>What is missing, in words; null when both are there.</summary>
    public static string? Missing { get; } = Find("node") is null ? "needs Node.js (node is not on the PATH)" : Find("npm") is null ? "needs npm (npm is not on the PATH)" : null;

    /// <summary>Installs what a folder's lock file names, unless that has been done.</summary>
    public static async Task InstallAsync(string folder)
    {
        if (Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            return;
        }

        using var npm = Start("npm", folder, "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        var output = npm.StandardOutput.ReadToEndAsync();
        var errors = await npm.StandardError.ReadToEndAsync();
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException($"npm ci failed in {folder}: {await output}{errors}");
        }
    }

    /// <summary>Starts a program of Node's, with all of its streams in hand.</summary>
    public static Process Start(string program, string folder, params string[] arguments) => Start(program, folder, [], arguments);

    /// <summary>Starts a program of Node's with more in its environment, with all of its streams in hand.</summary>
    public static Process Start(string program, string folder, IEnumerable<(string Name, string Value)> environment, string[] arguments)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var start = new ProcessStartInfo(Find(program)!, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static string? Find(string program)
        => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => (string[])[Path.Combine(folder, program), Path.Combine(folder, program + ".cmd"), Path.Combine(folder, program + ".exe")])
            .FirstOrDefault(File.Exists);
}
