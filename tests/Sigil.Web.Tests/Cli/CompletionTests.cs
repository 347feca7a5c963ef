// SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using Sigil.Testing;
using Sigil.Web.Cli;
using Sigil.Web.Tests.Api;

namespace Sigil.Web.Tests.Cli;

public sealed class CompletionTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    // What the shell's completion does before it calls the function of a script.
    private const string BashAsks = """
        asks() {
          COMP_LINE=$1 COMP_POINT=${#1}
          read -ra COMP_WORDS <<<"$1"
          [[ $1 == *' ' ]] && COMP_WORDS+=('')
          COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
          _sigil
          printf '%s|' "${COMPREPLY[@]}"
          echo
        }
        """;

    private const string ZshAsks = """
        compdef() { :; }
        compadd() { shift; printf '%s|' "$@"; echo; }
        _files() { echo files; }
        asks() {
          words=(${(z)1})
          [[ $1 == *' ' ]] && words+=('')
          CURRENT=${#words} PREFIX=${words[-1]}
          _sigil
        }
        """;

    [ShellFact("bash")]
    public async Task Bash_CompletesCommandsOptionsValuesAndNames()
    {
        await fixture.Gateway.CliJsonAsync("workspace", "create", "greenhouse");
        var session = (await fixture.Gateway.CliJsonAsync("session", "create", "-w", "greenhouse")).Text("id");

        var lines = await RunAsync("bash", BashAsks, "sigil works", "sigil workspace member ", "sigil session list --st", "sigil user create Ada --role ", "sigil workspace show gr", "sigil session show -w greenhouse ", "sigil chat --model demo/");

        Assert.Equal(
            ["workspace|", "add|list|remove|", "--status|", "admin|guest|member|owner|", "greenhouse|", $"{session}|", "demo/assistant|"],
            lines);
    }

    [ShellFact("zsh")]
    public async Task Zsh_CompletesCommandsOptionsValuesAndNames()
    {
        await fixture.Gateway.CliJsonAsync("workspace", "create", "zen-garden");

        var lines = await RunAsync("zsh", ZshAsks, "sigil works", "sigil workspace member ", "sigil session list --st", "sigil workspace show zen", "sigil session export ses_x -o ");

        Assert.Equal(["workspace|", "add|list|remove|", "--status|", "zen-garden|", "files"], lines);
    }

    [Fact]
    public async Task Names_NoGateway_AreNone()
    {
        var empty = Directory.CreateTempSubdirectory("sigil-none-");

        var (code, output, error) = await CliProcess.RunAsync(["[suggest:31]", "sigil workspace show --data-dir "], new Dictionary<string, string> { ["SIGIL_DATA_DIR"] = empty.FullName });
        var names = await CliProcess.RunAsync(["[suggest:21]", "sigil workspace show "], new Dictionary<string, string> { ["SIGIL_DATA_DIR"] = empty.FullName });

        empty.Delete();
        Assert.Equal((ExitCodes.Success, ""), (code, error));
        Assert.Equal((ExitCodes.Success, ""), (names.Code, names.Error));
        Assert.DoesNotContain("personal", output + names.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Completion_OfAnotherShell_IsUsage() => Assert.Equal(ExitCodes.Usage, (await CliProcess.RunAsync(["completion", "fish"])).Code);

    /// <summary>Loads the script into the real shell, with the program in front of it on the path, and asks it to complete lines.</summary>
    private async Task<string[]> RunAsync(string shell, string asks, params string[] lines)
    {
        var folder = Directory.CreateTempSubdirectory("sigil-shell-");
        var launcher = Path.Combine(folder.FullName, "sigil");
        await File.WriteAllTextAsync(launcher, $"#!/bin/sh\nexec dotnet '{ProgramUnderTest.Path}' \"$@\"\n");
        var start = new ProcessStartInfo(shell, ["-c", $"""
            chmod +x '{launcher}'
            PATH='{folder.FullName}':$PATH
            {asks}
            source <(sigil completion {shell})
            {string.Join('\n', lines.Select(line => $"asks '{line}'"))}
            """]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ForgetSigil();
        start.Environment["SIGIL_DATA_DIR"] = fixture.Gateway.DataDirectory;
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        await process.WaitForExitAsync(limit.Token);
        folder.Delete(recursive: true);
        Assert.Equal("", await errors);
        return (await output).TrimEnd('\n').Split('\n');
    }
}
