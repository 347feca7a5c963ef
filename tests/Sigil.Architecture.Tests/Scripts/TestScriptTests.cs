// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Architecture.Tests.Scripts;

/// <summary>./test with a stand-in for dotnet: how it counts, and that nothing bad can pass for good.</summary>
public sealed class TestScriptTests : IDisposable
{
    private const string Dotnet = """
        case $1 in
          build) exit "${BUILD_CODE:-0}" ;;
          test)
            name=$(basename "$2" .csproj)
            echo "$name" >>"$CALLS"
            outcome=OUTCOME_${name//./_}
            read -r code total executed passed failed <<<"${!outcome:-0 3 2 2 0}"
            if [[ $total != none ]]; then
              mkdir -p artifacts/test-results
              echo "<Counters total=\"$total\" executed=\"$executed\" passed=\"$passed\" failed=\"$failed\" error=\"0\" timeout=\"0\" aborted=\"0\" notExecuted=\"0\" />" >"artifacts/test-results/$name.trx"
            fi
            exit "$code" ;;
        esac
        """;

    private readonly ScriptSandbox _sandbox = new();

    public TestScriptTests()
    {
        _sandbox.Tool("dotnet", Dotnet);
        _sandbox.Write("build/native-sqlite", "#!/bin/bash\n", executable: true);
        _sandbox.Set("CALLS", Path.Combine(_sandbox.Root, "calls"));
        foreach (var name in new[] { "Sigil.Domain.Tests", "Sigil.Web.Tests" })
        {
            _sandbox.Write($"tests/{name}/{name}.csproj", "<Project />");
        }
    }

    public void Dispose() => _sandbox.Dispose();

    [ShellFact]
    public async Task Test_EveryProjectPasses_SumsThemUp()
    {
        var result = await _sandbox.RunAsync("test");

        Assert.Equal("4 passed, 0 failed, 2 skipped", result.LastLine);
        Assert.Equal(0, result.ExitCode);
    }

    [ShellFact]
    public async Task Test_OneTestFails_Fails()
    {
        _sandbox.Set("OUTCOME_Sigil_Web_Tests", "1 3 3 2 1");

        var result = await _sandbox.RunAsync("test");

        Assert.Equal("4 passed, 1 failed, 1 skipped", result.LastLine);
        Assert.Equal(1, result.ExitCode);
    }

    [ShellFact]
    public async Task Test_ProjectCrashesBeforeItsResults_CountsAsAFailure()
    {
        _sandbox.Set("OUTCOME_Sigil_Web_Tests", "134 none");

        var result = await _sandbox.RunAsync("test");

        Assert.Equal("2 passed, 1 failed, 1 skipped", result.LastLine);
        Assert.Equal(1, result.ExitCode);
    }

    [ShellFact]
    public async Task Test_ProjectCrashesAfterTestsThatPassed_CountsAsAFailure()
    {
        _sandbox.Set("OUTCOME_Sigil_Web_Tests", "1 2 2 2 0");

        Assert.Equal("4 passed, 1 failed, 1 skipped", (await _sandbox.RunAsync("test")).LastLine);
    }

    [ShellFact]
    public async Task Test_ProjectWithoutATest_CountsAsAFailure()
    {
        _sandbox.Set("OUTCOME_Sigil_Web_Tests", "0 0 0 0 0");

        Assert.Equal("2 passed, 1 failed, 1 skipped", (await _sandbox.RunAsync("test")).LastLine);
    }

    [ShellFact]
    public async Task Test_BuildFails_RunsNothingAndFails()
    {
        _sandbox.Set("BUILD_CODE", "1");

        var result = await _sandbox.RunAsync("test");

        Assert.Equal("0 passed, 1 failed, 0 skipped", result.LastLine);
        Assert.Equal(1, result.ExitCode);
        Assert.False(_sandbox.Exists("calls"));
    }

    [ShellFact]
    public async Task Test_NamedProject_RunsOnlyThat()
    {
        var result = await _sandbox.RunAsync("test", ["Domain"]);

        Assert.Equal("2 passed, 0 failed, 1 skipped", result.LastLine);
        Assert.Equal(["Sigil.Domain.Tests"], await File.ReadAllLinesAsync(Path.Combine(_sandbox.Root, "calls")));
        Assert.Equal(2, (await _sandbox.RunAsync("test", ["Nonsense"])).ExitCode);
    }
}
