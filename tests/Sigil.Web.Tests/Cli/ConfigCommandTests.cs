// SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using Sigil.Testing;
using Sigil.Web.Cli;
using Sigil.Web.Tests.Api;

namespace Sigil.Web.Tests.Cli;

public sealed class ConfigCommandTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private string FilePath => Path.Combine(fixture.Gateway.DataDirectory, "sigil.yaml");

    [Fact]
    public async Task Key_SetAndUnset_IsInForceAndInTheFile()
    {
        var set = await fixture.Gateway.CliAsync("config", "set", "agent.max_iterations", "7");
        var got = await fixture.Gateway.CliAsync("config", "get", "agent.max_iterations");
        var written = await File.ReadAllTextAsync(FilePath);
        var unset = await fixture.Gateway.CliAsync("config", "unset", "agent.max_iterations");

        Assert.True(set.Code == ExitCodes.Success, set.Error);
        Assert.StartsWith("agent.max_iterations is 7 (line ", set.Output, StringComparison.Ordinal);
        Assert.Equal("7\n", got.Output);
        Assert.Contains("max_iterations: 7", written, StringComparison.Ordinal);
        Assert.Equal("agent.max_iterations is not set (default).\n", unset.Output);
    }

    [Fact]
    public async Task List_OfOneAndOfNone_IsAList()
    {
        await fixture.Gateway.CliJsonAsync("config", "set", "models.failover", "demo/assistant");
        var one = await fixture.Gateway.CliAsync("config", "get", "models.failover");
        await fixture.Gateway.CliJsonAsync("config", "set", "models.failover", "");
        var none = await fixture.Gateway.CliJsonAsync("config", "get", "models.failover");

        Assert.Equal("demo/assistant\n", one.Output);
        Assert.Empty(none.List("items"));
    }

    [Fact]
    public async Task Set_WhatIsNotLegal_SaysWhyAndChangesNothing()
    {
        var before = await File.ReadAllTextAsync(FilePath);

        var (code, _, error) = await fixture.Gateway.CliAsync("config", "set", "agent.max_iterations", "many");
        var unknown = await fixture.Gateway.CliAsync("config", "set", "agent.max_iteration", "7");

        Assert.Equal((ExitCodes.Configuration, ExitCodes.Configuration), (code, unknown.Code));
        Assert.Contains("'many'", error, StringComparison.Ordinal);
        Assert.Contains("did you mean agent.max_iterations?", unknown.Error, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(FilePath));
    }

    [Fact]
    public async Task Set_ASecretAsArgument_IsRefused()
    {
        var (code, _, error) = await fixture.Gateway.CliAsync("config", "set", "providers.stub.api_key", "sk-seen-by-all");

        Assert.Equal(ExitCodes.Usage, code);
        Assert.Contains("sigil provider set", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Set_OfAnOlderRevision_IsRefused()
    {
        var tag = (await fixture.Gateway.CliJsonAsync("config", "show")).Text("etag");
        await fixture.Gateway.CliJsonAsync("config", "set", "lanes.capacity", "3");

        Assert.Equal(ExitCodes.Failure, (await fixture.Gateway.CliAsync("config", "set", "lanes.capacity", "4", "--if-match", tag)).Code);
    }

    [Fact]
    public async Task Validate_FilesAndPipes_ListsEveryFault()
    {
        var bad = await CliProcess.RunAsync(["config", "validate", "-", "--data-dir", fixture.Gateway.DataDirectory], input: "agent:\n  max_iteration: 9\nlanes: 7\n");
        var good = await fixture.Gateway.CliAsync("config", "validate");
        var none = await fixture.Gateway.CliAsync("config", "validate", Path.Combine(fixture.Gateway.DataDirectory, "no-such-file"));

        Assert.Equal((ExitCodes.Configuration, ExitCodes.Success, ExitCodes.Usage), (bad.Code, good.Code, none.Code));
        Assert.Equal(["line 2", "line 3"], bad.Output.TrimEnd('\n').Split('\n').Select(line => line.Split(':')[0]));
    }

    [ShellFact("script")]
    public async Task Edit_InAnEditor_IsInForce()
    {
        await fixture.Gateway.CliJsonAsync("config", "set", "agent.max_tool_calls", "11");

        var (code, output) = await EditAsync("sed -i 's/max_tool_calls: 11/max_tool_calls: 12/' \"$1\"", typed: "");

        Assert.True(code == ExitCodes.Success, output);
        Assert.Equal("12\n", (await fixture.Gateway.CliAsync("config", "get", "agent.max_tool_calls")).Output);
    }

    [ShellFact("script")]
    public async Task Edit_WithFaults_AsksAndKeepsWhatWasWritten()
    {
        var before = await File.ReadAllTextAsync(FilePath);

        var (code, output) = await EditAsync("printf 'lanes: 7\\nagent: 8\\n' > \"$1\"", typed: "n\n");

        Assert.Equal(ExitCodes.Configuration, code);
        Assert.Contains("line 1: lanes", output, StringComparison.Ordinal);
        Assert.Contains("line 2: agent", output, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllTextAsync(FilePath));
        var kept = output.Split("What you wrote is in ")[1].Split('\n')[0].Trim().TrimEnd('.');
        Assert.Equal("lanes: 7\nagent: 8\n", await File.ReadAllTextAsync(kept));
        Directory.Delete(Path.GetDirectoryName(kept)!, recursive: true);
    }

    [Fact]
    public async Task Edit_NobodyThere_IsUsage() => Assert.Equal(ExitCodes.Usage, (await fixture.Gateway.CliAsync("config", "edit")).Code);

    /// <summary>Runs the command in a terminal of its own, with a script as the editor.</summary>
    private async Task<(int Code, string Output)> EditAsync(string editor, string typed)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("sigil-editor-").FullName, "editor");
        await File.WriteAllTextAsync(file, $"#!/bin/sh\n{editor}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var start = new ProcessStartInfo("script", ["-qec", $"dotnet '{ProgramUnderTest.Path}' config edit", "/dev/null"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ForgetSigil();
        (start.Environment["SIGIL_DATA_DIR"], start.Environment["EDITOR"]) = (fixture.Gateway.DataDirectory, file);
        start.Environment.Remove("VISUAL");
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await process.StandardInput.WriteAsync(typed);
        var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        return (process.ExitCode, output);
    }
}
