// SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Sigil.Testing;

namespace Sigil.Web.Tests.Clients;

/// <summary>The page about the HTTP API works as it stands: its blocks, run one after the other in a shell, against the real program.</summary>
public sealed partial class IntegratorTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sigil-integrator-");

    [NodeFact]
    public async Task Page_AboutTheApi_RunsFromATokenToTheEnd()
    {
        await TypeScriptClient.BuildAsync();
        await using var gateway = await GatewayProcess.StartAsync(Path.Combine(_folder.FullName, "data"));
        var page = await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "docs", "api", "README.md"));
        var blocks = Shell().Matches(page).Select(block => block.Groups[1].Value
            .Replace("http://127.0.0.1:18789", gateway.Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal)
            .Replace("127.0.0.1:18790", $"127.0.0.1:{GatewayProcess.FreePort()}", StringComparison.Ordinal));

        var output = await RunAsync(gateway, string.Join('\n', blocks));

        string[] said =
        [
            "\"id\":\"garden\"", "is **42**, says", "event: done", "(completed)", "\"title\":\"Sums\"", "\"description\":\"Plants, weather and sums.\"",
            "# Sums", "garden.sigilbackup: ", "Restored to ", "\tSums\tactive\t", "server.precondition.failed", "server.entity.not_found",
        ];
        Assert.All(said, text => Assert.True(output.Contains(text, StringComparison.Ordinal), $"No {text} in:\n{output}"));
        Assert.True(JsonElement.DeepEquals(await TurnsAsync("sums.json"), await TurnsAsync("restored.json")), "The session that was restored is another.");
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<JsonElement> TurnsAsync(string export) => JsonElement.Parse(await File.ReadAllTextAsync(Path.Combine(_folder.FullName, export))).GetProperty("turns");

    /// <summary>Runs the script in a folder that has what the repository's root has: the launcher and the client.</summary>
    private async Task<string> RunAsync(GatewayProcess gateway, string script)
    {
        var launcher = Path.Combine(_folder.FullName, "sigil");
        await File.WriteAllTextAsync(launcher, $"#!/bin/sh\nexport SIGIL_DATA_DIR='{gateway.DataDirectory}'\nexec dotnet '{ProgramUnderTest.Path}' \"$@\"\n");
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "clients"), Path.Combine(Checkout.Root, "clients"));

        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", $"chmod +x sigil\ntrap 'kill $(jobs -p) 2>/dev/null || true' EXIT\n{script}"]) { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ForgetSigil();
        using var bash = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var output = bash.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = bash.StandardError.ReadToEndAsync(limit.Token);
        await bash.WaitForExitAsync(limit.Token);
        Assert.True(bash.ExitCode == 0, $"The page's script ended with {bash.ExitCode}:\n{await output}\n{await errors}");
        return await output;
    }

    [GeneratedRegex(@"^```sh\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Shell();
}
