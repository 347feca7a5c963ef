// SPDX-License-Identifier: Apache-2.0

using Sigil.Testing;
using Sigil.Web.Cli;
using Sigil.Web.Tests.Api;

namespace Sigil.Web.Tests.Cli;

public sealed class DeleteCommandTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Delete_NobodyToAsk_NeedsYes()
    {
        await fixture.Gateway.CliJsonAsync("workspace", "create", "scripted");

        var (code, output, error) = await fixture.Gateway.CliAsync("workspace", "delete", "scripted");

        Assert.Equal((ExitCodes.Usage, ""), (code, output));
        Assert.Contains("--yes", error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Success, (await fixture.Gateway.CliAsync("workspace", "show", "scripted")).Code);
    }

    [Theory]
    [InlineData("n")]
    [InlineData("")]
    [InlineData("yes please")]
    public async Task Delete_PersonDoesNotSayYes_Stays(string reply)
    {
        var id = (await fixture.Gateway.CliJsonAsync("session", "create", "--title", "Precious")).Text("id");

        var (code, terminal) = await fixture.Gateway.CliAskedAsync(["session", "delete", id], reply);

        Assert.Equal(ExitCodes.Failure, code);
        Assert.Contains("Precious", terminal.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Success, (await fixture.Gateway.CliAsync("session", "show", id)).Code);
    }

    [Fact]
    public async Task Delete_PersonSaysYes_IsGone()
    {
        var id = (await fixture.Gateway.CliJsonAsync("session", "create")).Text("id");

        var (code, terminal) = await fixture.Gateway.CliAskedAsync(["session", "delete", id, "--json"], "y");

        Assert.Equal((ExitCodes.Success, "{\"deleted\":true}\n"), (code, terminal.Output));
        Assert.Equal(ExitCodes.Failure, (await fixture.Gateway.CliAsync("session", "show", id)).Code);
    }

    [Fact]
    public async Task Delete_OlderRevision_Stays()
    {
        var made = await fixture.Gateway.CliJsonAsync("session", "create");
        await fixture.Gateway.CliJsonAsync("session", "rename", made.Text("id"), "Changed meanwhile");

        var (code, _, _) = await fixture.Gateway.CliAsync("session", "delete", made.Text("id"), "--yes", "--if-match", made.Text("etag"));

        Assert.Equal(ExitCodes.Failure, code);
        Assert.Equal(ExitCodes.Success, (await fixture.Gateway.CliAsync("session", "show", made.Text("id"))).Code);
    }

    /// <summary>Steps of dots would lead up to the workspace itself.</summary>
    [Theory]
    [InlineData("session", "delete", "..", "--yes")]
    [InlineData("session", "delete", ".", "--yes")]
    [InlineData("session", "delete", "", "--yes")]
    [InlineData("session", "list", "-w", "..")]
    [InlineData("workspace", "member", "remove", "personal", "..")]
    public async Task Id_ThatWouldLeadElsewhere_IsRefused(params string[] arguments)
    {
        var (code, output, _) = await fixture.Gateway.CliAsync(arguments);

        Assert.Equal((ExitCodes.Usage, ""), (code, output));
        Assert.Equal(ExitCodes.Success, (await fixture.Gateway.CliAsync("workspace", "show", "personal")).Code);
    }
}
