// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Testing;

/// <summary>The client in <c>clients/typescript</c>, installed and built once for all tests.</summary>
public static class TypeScriptClient
{
    private static readonly Lazy<Task> Built = new(InstallAndBuildAsync);

    /// <summary>The client's own folder.</summary>
    public static string Folder { get; } = Path.Combine(Checkout.Root, "clients", "typescript");

    /// <summary>The folder of its tests.</summary>
    public static string Tests { get; } = Path.Combine(Checkout.Root, "tests", "clients", "typescript");

    /// <summary>Installs and builds it, once for all tests of a process.</summary>
    public static Task BuildAsync() => Built.Value;

    /// <summary>Runs Node in the folder and gives its output; fails with it when the script does.</summary>
    public static async Task<string> RunAsync(string folder, string[] arguments, params (string Name, string Value)[] environment)
    {
        using var process = NodeTools.Start("node", folder, environment, arguments);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        Assert.True(process.ExitCode == 0, $"node {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{await output}{await errors}");
        return await output;
    }

    private static async Task InstallAndBuildAsync()
    {
        await NodeTools.InstallAsync(Folder);
        await RunAsync(Folder, [Path.Combine("node_modules", "typescript", "bin", "tsc"), "-p", "."]);
    }
}
