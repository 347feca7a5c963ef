// SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using Sigil.Testing;

namespace Sigil.Benchmarks.Load;

/// <summary>Publishes the gateway as a release would be: compiled ahead of time where the runtime takes it.</summary>
internal static class PublishedGateway
{
    /// <summary>Publishes and answers with the path of <c>sigil.dll</c>.</summary>
    public static async Task<string> PublishAsync(CancellationToken cancellationToken)
    {
        var output = Path.Combine(Checkout.Root, "artifacts", "benchmarks", "gateway");
        Console.Error.WriteLine($"Publishing to {output} ...");
        var library = (await RunAsync(Path.Combine(Checkout.Root, "build", "native-sqlite"), [], null, cancellationToken)).Trim();
        await RunAsync(
            "dotnet",
            [
                "publish", "Sigil.Web", "-c", "Release", "--use-current-runtime", "--self-contained", "false", "-p:PublishReadyToRun=true", "-p:SigilAnalyzers=false",
                "--artifacts-path", Path.Combine(output, "build"), "-o", Path.Combine(output, "program"), "--tl:off", "-v", "quiet",
            ],
            library,
            cancellationToken);
        return Path.Combine(output, "program", "sigil.dll");
    }

    private static async Task<string> RunAsync(string program, string[] arguments, string? sqlite, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Checkout.Root, RedirectStandardOutput = true };
        if (!string.IsNullOrEmpty(sqlite))
        {
            start.Environment["SIGIL_SQLITE_LIBRARY"] = sqlite;
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}:\n{output}");
    }
}
