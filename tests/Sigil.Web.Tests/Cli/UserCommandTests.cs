// SPDX-License-Identifier: Apache-2.0

using Sigil.Testing;
using Sigil.Web.Cli;
using Sigil.Web.Tests.Api;

namespace Sigil.Web.Tests.Cli;

public sealed class UserCommandTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task User_MadeChangedDisabledAndDeleted_IsGone()
    {
        var made = await fixture.Gateway.CliJsonAsync("user", "create", "Grace", "--role", "guest", "--id", "grace");
        var changed = await fixture.Gateway.CliJsonAsync("user", "update", "grace", "--role", "member", "--name", "Grace H.");
        var disabled = await fixture.Gateway.CliJsonAsync("user", "disable", "grace");
        var enabled = await fixture.Gateway.CliAsync("user", "enable", "grace");
        var deleted = await fixture.Gateway.CliAsync("user", "delete", "grace", "--yes");
        var users = await fixture.Gateway.CliAsync("user", "list");

        Assert.Equal(("guest", "member", "Grace H."), (made.Text("role"), changed.Text("role"), changed.Text("name")));
        Assert.False(disabled.GetProperty("enabled").GetBoolean());
        Assert.Matches(@"(?m)^enabled +yes$", enabled.Output);
        Assert.Equal(ExitCodes.Success, deleted.Code);
        Assert.DoesNotContain("grace", users.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LoginLink_ForAnother_SignsThemIn()
    {
        await fixture.Gateway.CliJsonAsync("user", "create", "Alan", "--role", "member", "--id", "alan");

        var (code, output, error) = await fixture.Gateway.CliAsync("user", "login-link", "alan");

        Assert.True(code == ExitCodes.Success, error);
        Assert.StartsWith($"{fixture.Gateway.BaseAddress}login#", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Identity_AddedAndRemoved_IsGone()
    {
        await fixture.Gateway.CliJsonAsync("user", "create", "Edsger", "--role", "member", "--id", "edsger");

        var added = await fixture.Gateway.CliJsonAsync("user", "identity", "add", "edsger", "telegram", "42", "--name", "@ed");
        var listed = await fixture.Gateway.CliAsync("user", "identity", "list", "edsger");
        var removed = await fixture.Gateway.CliJsonAsync("user", "identity", "remove", "edsger", added.Text("id"));
        var none = await fixture.Gateway.CliJsonAsync("user", "identity", "list", "edsger");

        Assert.Contains($"{added.Text("id")}\ttelegram\t42\t@ed\t", listed.Output, StringComparison.Ordinal);
        Assert.True(removed.GetProperty("removed").GetBoolean());
        Assert.Equal(0, none.GetArrayLength());
    }

    [Theory]
    [InlineData("user", "create", "X", "--role", "king")]
    [InlineData("user", "create", "X")]
    [InlineData("session", "list", "--status", "lost")]
    [InlineData("session", "export", "ses_x", "--format", "pdf")]
    [InlineData("session", "list", "--limit", "0")]
    public async Task Value_ThatIsNoneOfThoseAllowed_IsUsage(params string[] arguments)
        => Assert.Equal((ExitCodes.Usage, ""), (await fixture.Gateway.CliAsync(arguments)) is var (code, output, _) ? (code, output) : default);
}
