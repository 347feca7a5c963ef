// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Architecture.Tests.Scripts;

/// <summary>./sigil with a stand-in for dotnet: what it builds when, and what it hands on.</summary>
public sealed class LauncherTests : IDisposable
{
    private const string Dotnet = """
        case $1 in
          --version) exit "${SDK_CODE:-0}" ;;
          --list-sdks) echo '9.0.100 [/usr/share/dotnet/sdk]' ;;
          restore) echo restore >>"$CALLS" ;;
          build)
            echo build >>"$CALLS"
            if [[ -n ${BROKEN:-} ]]; then echo 'Program.cs(1,1): error CS1002: ; expected'; exit 1; fi
            mkdir -p artifacts/sigil/bin/Sigil.Web/release && touch artifacts/sigil/bin/Sigil.Web/release/sigil.dll ;;
          *) echo "ran: ${*:2} in $PWD with $SIGIL_SQLITE_LIBRARY"; exit 7 ;;
        esac
        """;

    private readonly ScriptSandbox _sandbox = new();

    public LauncherTests()
    {
        _sandbox.Tool("dotnet", Dotnet);
        _sandbox.Set("CALLS", Path.Combine(_sandbox.Root, "calls"));
        _sandbox.Set("SIGIL_SQLITE_LIBRARY", "/opt/libe_sqlite3.so");
    }

    public void Dispose() => _sandbox.Dispose();

    [ShellFact]
    public async Task Sigil_FirstTime_ShowsItsStepsAndRunsTheProgram()
    {
        var result = await _sandbox.RunAsync("sigil", ["chat", "-m", "two words"]);

        Assert.Equal("Restoring packages...\nBuilding Sigil...\n", result.Error);
        Assert.Equal($"ran: chat -m two words in {_sandbox.Root} with /opt/libe_sqlite3.so\n", result.Output);
        Assert.Equal(7, result.ExitCode);
    }

    [ShellFact]
    public async Task Sigil_NothingChanged_OnlyRunsTheProgram()
    {
        await _sandbox.RunAsync("sigil");

        var result = await _sandbox.RunAsync("sigil", ["version"]);

        Assert.Empty(result.Error);
        Assert.Equal(["restore", "build"], Calls());
    }

    [ShellFact]
    public async Task Sigil_FileChangedAddedOrRemoved_BuildsAgain()
    {
        await _sandbox.RunAsync("sigil");

        _sandbox.Write("Sigil.Web/Program.cs", "return 1;");
        File.SetLastWriteTimeUtc(Path.Combine(_sandbox.Root, "Sigil.Web/Program.cs"), new DateTime(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        await _sandbox.RunAsync("sigil");
        File.Delete(Path.Combine(_sandbox.Root, "Sigil.Web/Program.cs"));
        await _sandbox.RunAsync("sigil");
        _sandbox.Write("wwwroot/css/app.css", "body {}");
        await _sandbox.RunAsync("sigil");

        Assert.Equal(4, Calls().Count(call => call == "build"));
    }

    [ShellFact]
    public async Task Sigil_ThroughALinkFromElsewhere_FindsItsFolderAndKeepsTheDirectory()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(_sandbox.Root, "..", "elsewhere")).FullName;
        File.CreateSymbolicLink(Path.Combine(elsewhere, "link"), Path.Combine(_sandbox.Root, "sigil"));

        var result = await _sandbox.RunAsync(Path.Combine(elsewhere, "link"), ["status"], elsewhere);

        Assert.Contains($"ran: status in {Path.GetFullPath(elsewhere)}", result.Output, StringComparison.Ordinal);
    }

    [ShellFact]
    public async Task Sigil_BuildFails_ShowsWhyAndTriesAgainNextTime()
    {
        _sandbox.Set("BROKEN", "1");
        var broken = await _sandbox.RunAsync("sigil", ["start"]);
        _sandbox.Set("BROKEN", string.Empty);
        var repaired = await _sandbox.RunAsync("sigil", ["start"]);

        Assert.Equal(1, broken.ExitCode);
        Assert.Empty(broken.Output);
        Assert.Contains("error CS1002", broken.Error, StringComparison.Ordinal);
        Assert.Equal(7, repaired.ExitCode);
    }

    [ShellFact]
    public async Task Sigil_SdkTooOld_SaysSoInOneLine()
    {
        _sandbox.Set("SDK_CODE", "1");

        var result = await _sandbox.RunAsync("sigil", ["start"]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("(9.0.100); install the .NET 10 SDK.", Assert.Single(result.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [ShellFact]
    public async Task Sigil_NoDotnet_SaysSoInOneLine()
    {
        using var bare = new ScriptSandbox(systemTools: false);
        bare.Link("dirname", "readlink");

        var result = await bare.RunAsync("sigil", ["start"]);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("sigil: dotnet is not installed; install the .NET 10 SDK.\n", result.Error);
    }

    private string[] Calls() => File.ReadAllLines(Path.Combine(_sandbox.Root, "calls"));
}
