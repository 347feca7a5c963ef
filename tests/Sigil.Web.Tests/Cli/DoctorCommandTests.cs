// SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Sockets;
using System.Runtime.Versioning;
using System.Text.Json;
using Sigil.Testing;
using Sigil.Web.Cli;
using Sigil.Web.Tests.Api;

namespace Sigil.Web.Tests.Cli;

/// <summary>What the doctor finds, and that it leaves everything as it was.</summary>
public sealed class DoctorCommandTests(StoppedGateway stopped) : IClassFixture<StoppedGateway>
{
    private static readonly string[] AllChecks = ["configuration", "gateway", "port", "permissions", "keys", "sqlite", "databases", "audit", "clock", "backup", "disk", "providers"];

    [Fact]
    public async Task RunningGateway_IsAskedAndWell()
    {
        var fixture = new ApiFixture();
        await fixture.InitializeAsync();
        var (code, findings) = await LookAsync(fixture.Gateway.DataDirectory);
        await fixture.DisposeAsync();

        Assert.True(code == ExitCodes.Success, string.Join('\n', findings));
        Assert.Equal(AllChecks.Except(["port"]), findings.Select(finding => finding.Text("check")));
        Assert.Contains("stub answers", Find(findings, "providers", "ok").Text("message"), StringComparison.Ordinal);
        Find(findings, "backup", "warn");
    }

    [Fact]
    public async Task StoppedGateway_IsLookedAtAndNotChanged()
    {
        var directory = stopped.Copy();
        var before = StoppedGateway.Describe(directory);

        var (code, findings) = await LookAsync(directory);
        var strict = await CliProcess.RunAsync(["doctor", "--strict", "--data-dir", directory]);

        Assert.Equal((ExitCodes.Success, ExitCodes.Failure), (code, strict.Code));
        Assert.Equal(AllChecks, findings.Select(finding => finding.Text("check")));
        Assert.Contains("2 to look at", strict.Output, StringComparison.Ordinal);
        Assert.Equal(before, StoppedGateway.Describe(directory));
    }

    [Fact]
    public async Task KilledGateway_IsSaid()
    {
        var directory = stopped.Copy();
        await File.WriteAllTextAsync(Path.Combine(directory, "run", "gateway.json"), """{"address":"http://127.0.0.1:1/","pid":2147483000,"started_at":"2026-01-01T00:00:00Z"}""");

        var (code, findings) = await LookAsync(directory);

        Assert.Equal(ExitCodes.Success, code);
        Find(findings, "gateway", "warn");
        Find(findings, "port", "ok");
    }

    [Fact]
    public async Task NothingThereYet_IsWellAndStaysSo()
    {
        var directory = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        var (code, findings) = await LookAsync(directory);

        Assert.Equal(ExitCodes.Success, code);
        Assert.All(findings, finding => Assert.NotEqual("fail", finding.Text("level")));
        Assert.False(Directory.Exists(directory));
    }

    [Theory]
    [InlineData("audit", "DROP TRIGGER audit_entries_no_update; UPDATE audit_entries SET actor = 'usr_mallory' WHERE sequence = 2")]
    [InlineData("clock", "DROP TRIGGER audit_entries_no_update; UPDATE audit_entries SET at = at + 864000000 WHERE sequence = (SELECT max(sequence) FROM audit_entries)")]
    [InlineData("databases", "PRAGMA user_version = 10000")]
    public async Task Database_TamperedWith_IsFound(string check, string sql) => await FailsAsync(check, directory => StoppedGateway.Tamper(directory, sql));

    [Fact]
    public Task Database_Overwritten_IsFound() => FailsAsync("databases", directory =>
    {
        using var file = new FileStream(Path.Combine(directory, "gateway.db"), FileMode.Open);
        file.Position = 4096;
        file.Write(new byte[8192]);
    });

    [Fact]
    public Task Database_ThatIsNone_IsFound() => FailsAsync("databases", directory
        => File.WriteAllText(Path.Combine(directory, "workspaces", "personal", "workspace.db"), new string('x', 8192)));

    [Fact]
    public Task AuditKey_Missing_IsFound() => FailsAsync("audit", directory => File.Delete(Path.Combine(directory, "keys", "audit.key")));

    [Fact]
    public Task MasterKey_Damaged_IsFound() => FailsAsync("keys", directory => File.WriteAllBytes(Path.Combine(directory, "keys", "master.key"), new byte[7]));

    [Fact]
    public Task Configuration_WithMistakes_IsListed() => FailsAsync("configuration", directory => File.WriteAllText(Path.Combine(directory, "sigil.yaml"), "agent:\n  windwo: 20\n"), "windwo");

    [Fact]
    public Task Provider_ThatCannotBeReached_IsFound() => FailsAsync("providers", directory => File.WriteAllText(
        Path.Combine(directory, "sigil.yaml"),
        "providers:\n  local:\n    kind: openai-compatible\n    endpoint: http://127.0.0.1:1/v1\n    api_key: sk-secret-of-the-test\n"));

    [Fact]
    public async Task Provider_WithoutAGateway_IsAskedForReal()
    {
        await using var model = await StubModelServer.StartAsync();
        var directory = stopped.Copy();
        await File.WriteAllTextAsync(Path.Combine(directory, "sigil.yaml"), $"providers:\n  local:\n    kind: openai-compatible\n    endpoint: {model.Endpoint}\n    api_key: test-key\n");

        var (_, findings) = await LookAsync(directory);

        Assert.Contains("local answers", Find(findings, "providers", "ok").Text("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Port_OfAnotherProgram_IsFound()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        await FailsAsync("port", directory => File.WriteAllText(Path.Combine(directory, "sigil.yaml"), $"networking:\n  listen: {other.LocalEndpoint}\n"));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task DataDirectory_OpenToOthers_IsFound()
    {
        if (!OperatingSystem.IsWindows())
        {
            await FailsAsync("permissions", OpenToOthers);
        }
    }

    [UnsupportedOSPlatform("windows")]
    private static void OpenToOthers(string directory)
    {
        File.SetUnixFileMode(directory, File.GetUnixFileMode(directory) | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        File.SetUnixFileMode(Path.Combine(directory, "gateway.db"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
    }

    private static async Task<(int Code, JsonElement[] Findings)> LookAsync(string directory)
    {
        var (code, output, error) = await CliProcess.RunAsync(["doctor", "check", "--json", "--data-dir", directory]);
        Assert.True(output.StartsWith('{'), error);
        return (code, JsonElement.Parse(output).List("findings"));
    }

    private static JsonElement Find(JsonElement[] findings, string check, string level)
    {
        var found = findings.FirstOrDefault(finding => finding.Text("check") == check && finding.Text("level") == level);
        Assert.True(found.ValueKind == JsonValueKind.Object, $"No {check} of level {level} in:\n{string.Join('\n', findings)}");
        return found;
    }

    /// <summary>The check fails with a fix in words, the exit code says so, and no secret is told.</summary>
    private async Task FailsAsync(string check, Action<string> breakIt, string says = "")
    {
        var directory = stopped.Copy();
        breakIt(directory);

        var (code, findings) = await LookAsync(directory);

        Assert.Equal(ExitCodes.Failure, code);
        var finding = Find(findings, check, "fail");
        Assert.False(string.IsNullOrWhiteSpace(finding.Text("fix")));
        Assert.Contains(says, finding.Text("message"), StringComparison.Ordinal);
        Assert.DoesNotContain(findings, each => each.ToString().Contains("sk-secret", StringComparison.Ordinal));
    }
}
