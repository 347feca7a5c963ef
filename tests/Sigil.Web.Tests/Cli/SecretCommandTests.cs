// SPDX-License-Identifier: Apache-2.0

using Sigil.Testing;
using Sigil.Web.Cli;
using Sigil.Web.Tests.Api;

namespace Sigil.Web.Tests.Cli;

public sealed class SecretCommandTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Secret_SetRotatedAndRemoved_IsNeverShown()
    {
        var (set, terminal) = await fixture.Gateway.CliAskedAsync(["secret", "set", "github", "--for", "personal", "--host", "api.github.com"], "CANARY-typed-value");
        var listed = await fixture.Gateway.CliAsync("secret", "list");
        var (rotated, again) = await fixture.Gateway.CliAskedAsync(["secret", "rotate", "github"], "CANARY-next-value");
        var refused = await fixture.Gateway.CliAsync("secret", "remove", "github");
        var removed = await fixture.Gateway.CliAsync("secret", "remove", "github", "--yes");

        Assert.True(set == ExitCodes.Success && rotated == ExitCodes.Success, terminal.Error + again.Error);
        Assert.Contains("github\tpersonal\tapi.github.com\t", listed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("CANARY", terminal.Output + terminal.Error + again.Output + again.Error + listed.Output, StringComparison.Ordinal);
        Assert.Equal((ExitCodes.Usage, "Removed github.\n"), (refused.Code, removed.Output));
    }

    [Fact]
    public async Task Set_FromAFile_KeepsLinesAndLeavesOutTheLastBreak()
    {
        var file = Path.Combine(fixture.Gateway.DataDirectory, "pem");
        await File.WriteAllTextAsync(file, "first line\r\nsecond line\r\n");

        var made = await fixture.Gateway.CliJsonAsync("secret", "set", "pem", "--from-file", file);
        var missing = await fixture.Gateway.CliAsync("secret", "set", "pem", "--from-file", file + ".not");

        Assert.Equal("secret://pem", made.Text("reference"));
        Assert.Equal(ExitCodes.Failure, missing.Code);
    }

    [Fact]
    public async Task Set_WithTheValueAsAnArgument_IsUsage()
        => Assert.Equal(ExitCodes.Usage, (await fixture.Gateway.CliAsync("secret", "set", "github", "CANARY-value")).Code);
}
