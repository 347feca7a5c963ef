// SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
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
        var page = await File.ReadAllTextAsync(Path.Combine(TypeScriptClient.Root, "docs", "api", "README.md"));
        var blocks = Shell().Matches(page).Select(block => block.Groups[1].Value.Replace("http://127.0.0.1:18789", gateway.Address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal));

        var output = await RunAsync(gateway, string.Join('\n', blocks));

        string[] said =
        [
            "\"id\":\"garden\"", "is **42**, says", "event: done", "(completed)", "\"title\":\"Sums\"", "\"description\":\"Plants, weather and sums.\"",
            "# Sums", "server.precondition.failed", "server.entity.not_found",
        ];
        Assert.All(said, text => Assert.True(output.Contains(text, StringComparison.Ordinal), $"No {text} in:\n{output}"));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Runs the script in a folder that has what the repository's root has: the launcher and the client.</summary>
    private async Task<string> RunAsync(GatewayProcess gateway, string script)
    {
        var launcher = Path.Combine(_folder.FullName, "sigil");
        await File.WriteAllTextAsync(launcher, $"#!/bin/sh\nexec dotnet '{ProgramUnderTest.Path}' \"$@\" --data-dir '{gateway.DataDirectory}'\n");
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "clients"), Path.Combine(TypeScriptClient.Root, "clients"));

        var start = new ProcessStartInfo("bash", ["-euo", "pipefail", "-c", $"chmod +x sigil\n{script}"]) { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true };
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
