// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Testing;
using Sigil.Web.Cli;
using Sigil.Web.Tests.Api;

namespace Sigil.Web.Tests.Cli;

public sealed class CommandTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Version_PrintsNameAndNumber()
    {
        var (code, output, _) = await CliProcess.RunAsync(["version"]);

        Assert.Equal(ExitCodes.Success, code);
        Assert.Matches(@"^sigil \d+\.\d+\.\d+ \(", output);
    }

    [Fact]
    public async Task Status_OfARunningGateway_IsTold()
    {
        var (code, output, error) = await RunAsync("status");

        Assert.True(code == ExitCodes.Success, error);
        Assert.Contains(fixture.Gateway.BaseAddress.Authority, output, StringComparison.Ordinal);
        Assert.Contains("stub\topenai-compatible\tavailable", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output);
    }

    [Fact]
    public async Task Status_Json_IsOneObject()
        => Assert.Equal("ok", JsonElement.Parse((await RunAsync("status", "--json")).Output).Text("status"));

    [Fact]
    public async Task AnyCommand_NoGateway_SaysSoAndHowToStartOne()
    {
        var empty = Directory.CreateTempSubdirectory("sigil-none-");
        foreach (var command in new string[][] { ["status"], ["login-link"], ["token", "list"], ["chat", "-m", "hi"] })
        {
            var (code, output, error) = await CliProcess.RunAsync([.. command, "--data-dir", empty.FullName]);

            Assert.Equal((ExitCodes.NotRunning, ""), (code, output));
            Assert.Contains("sigil start", error, StringComparison.Ordinal);
        }

        empty.Delete(recursive: true);
    }

    [Fact]
    public async Task DataDirectory_OfTheEnvironment_IsUsed()
        => Assert.Equal(ExitCodes.Success, (await CliProcess.RunAsync(["status"], new Dictionary<string, string> { ["SIGIL_DATA_DIR"] = fixture.Gateway.DataDirectory })).Code);

    [Theory]
    [InlineData("no-such-command")]
    [InlineData("status", "--no-such-option")]
    [InlineData("token", "create")]
    [InlineData("status", "--url", "http://example.com")]
    public async Task AnyCommand_WrongArguments_IsUsage(params string[] arguments)
        => Assert.Equal(ExitCodes.Usage, (await CliProcess.RunAsync(arguments)).Code);

    [Fact]
    public async Task LoginLink_SignsIn()
    {
        var (code, output, error) = await RunAsync("login-link");
        Assert.True(code == ExitCodes.Success, error);
        var link = new Uri(output.Trim());

        var client = fixture.Gateway.AnonymousClient();
        using var answer = await LoginForm.SendAsync(client, link.Fragment[1..]);

        Assert.Equal("/chat", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Token_CreatedListedAndRevoked_EndsAtOnce()
    {
        var (code, token, notes) = await RunAsync("token", "create", "ci", "-p", "status.read", "--expires-in-days", "1");
        Assert.True(code == ExitCodes.Success, notes);
        var remote = new Dictionary<string, string> { ["SIGIL_TOKEN"] = token.Trim() };
        string[] status = ["status", "--url", fixture.Gateway.BaseAddress.ToString()];

        var works = await CliProcess.RunAsync(status, remote);
        var refused = await CliProcess.RunAsync(["audit", "verify", "--url", fixture.Gateway.BaseAddress.ToString()], remote);
        var id = token.Trim()["sigil_".Length..].Split('.')[0];
        var list = await RunAsync("token", "list");
        await RunAsync("token", "revoke", id);
        var revoked = await CliProcess.RunAsync(status, remote);

        Assert.Equal((ExitCodes.Success, ExitCodes.Refused, ExitCodes.Refused), (works.Code, refused.Code, revoked.Code));
        Assert.Contains(id, list.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(token.Trim(), list.Output + notes + works.Output + refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AuditVerify_RunningGateway_IsIntact()
    {
        var (code, output, _) = await RunAsync("audit", "verify", "--json");

        Assert.Equal(ExitCodes.Success, code);
        Assert.True(JsonElement.Parse(output).GetProperty("intact").GetBoolean());
    }

    [Fact]
    [Trait("attack", "LA-3")]
    public async Task AuditVerify_StoppedGateway_ReadsTheFiles()
    {
        var gateway = new SigilAppFixture();
        await gateway.StartAsync();
        await gateway.ApiClient().ChatAsync("leave a trace");
        await gateway.StopAsync();
        string[] verify = ["audit", "verify", "--data-dir", gateway.DataDirectory];

        var intact = await CliProcess.RunAsync([.. verify, "--json"]);
        File.Delete(Path.Combine(gateway.DataDirectory, "audit.head"));
        var broken = await CliProcess.RunAsync(verify);
        File.Delete(Path.Combine(gateway.DataDirectory, "keys", "audit.key"));
        var unknown = await CliProcess.RunAsync(verify);
        await gateway.DisposeAsync();

        Assert.True(intact.Code == ExitCodes.Success, intact.Error + intact.Output);
        Assert.True(JsonElement.Parse(intact.Output).GetProperty("entries").GetInt64() > 2);
        Assert.Equal(ExitCodes.AuditBroken, broken.Code);
        Assert.Contains("head file is missing", broken.Output, StringComparison.Ordinal);
        Assert.Equal((ExitCodes.Failure, ""), (unknown.Code, unknown.Output));
    }

    [Fact]
    public async Task AuditVerify_NothingThere_SaysSo()
    {
        var (code, _, error) = await CliProcess.RunAsync(["audit", "verify", "--data-dir", Path.Combine(Path.GetTempPath(), "sigil-no-such-directory")]);

        Assert.Equal(ExitCodes.Failure, code);
        Assert.Contains("no audit log", error, StringComparison.Ordinal);
    }

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
        => CliProcess.RunAsync([.. arguments, "--data-dir", fixture.Gateway.DataDirectory]);
}
