// SPDX-License-Identifier: Apache-2.0

using Sigil.Testing;
using Sigil.Web.Cli;
using Sigil.Web.Tests.Api;

namespace Sigil.Web.Tests.Cli;

public sealed class ProviderCommandTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Provider_SetChangedAndRemoved_KeepsWhatIsNotNamed()
    {
        var made = await fixture.Gateway.CliJsonAsync("provider", "set", "local", "--kind", "ollama", "--endpoint", "http://127.0.0.1:9", "--models", "one", "two");
        var changed = await fixture.Gateway.CliJsonAsync("provider", "set", "local", "--models", "three");
        var listed = await fixture.Gateway.CliAsync("provider", "list");
        var refused = await fixture.Gateway.CliAsync("provider", "remove", "local");
        var removed = await fixture.Gateway.CliAsync("provider", "remove", "local", "--yes");
        var gone = await fixture.Gateway.CliAsync("provider", "show", "local");

        Assert.Equal("configured", made.Text("models_from"));
        Assert.Equal(("ollama", made.Text("endpoint")), (changed.Text("kind"), changed.Text("endpoint")));
        Assert.Equal(["three"], changed.List("models").Select(model => model.GetString()));
        Assert.Contains("local\tollama\t127.0.0.1:9\tnone\t1\tuntried\t", listed.Output, StringComparison.Ordinal);
        Assert.Equal((ExitCodes.Usage, "Removed local.\n", ExitCodes.Failure), (refused.Code, removed.Output, gone.Code));
    }

    [Fact]
    public async Task Key_IsAskedForAndNeverShown()
    {
        var (code, terminal) = await fixture.Gateway.CliAskedAsync(["provider", "set", "vendor", "--kind", "openai", "--endpoint", "http://127.0.0.1:9/v1", "--key"], "sk-CANARY");
        var shown = await fixture.Gateway.CliJsonAsync("provider", "show", "vendor");
        var configuration = await fixture.Gateway.CliAsync("config", "show");
        var without = await fixture.Gateway.CliJsonAsync("provider", "set", "vendor", "--no-key");

        Assert.True(code == ExitCodes.Success, terminal.Error);
        Assert.Equal((true, "file"), (shown.GetProperty("key").GetProperty("set").GetBoolean(), shown.GetProperty("key").Text("from")));
        Assert.DoesNotContain("CANARY", terminal.Output + terminal.Error + shown.GetRawText() + configuration.Output, StringComparison.Ordinal);
        Assert.False(without.GetProperty("key").GetProperty("set").GetBoolean());
    }

    [Fact]
    public async Task Test_OfWhatWorksAndOfWhatDoesNot_SaysSo()
    {
        await fixture.Gateway.CliJsonAsync("provider", "set", "nowhere", "--kind", "ollama", "--endpoint", "http://127.0.0.1:9", "--models", "x");

        var works = await fixture.Gateway.CliAsync("provider", "test", "demo");
        var fails = await fixture.Gateway.CliAsync("provider", "test", "nowhere");

        Assert.Equal((ExitCodes.Success, ExitCodes.Failure), (works.Code, fails.Code));
        Assert.Matches("(?m)^fix +.*Ollama", fails.Output);
    }

    [Theory]
    [InlineData("provider", "set", "x", "--key")]
    [InlineData("provider", "set", "x", "--key", "--no-key")]
    [InlineData("provider", "set", "x", "--kind", "oracle")]
    public async Task Set_WithoutWhatItNeeds_IsUsage(params string[] arguments) => Assert.Equal(ExitCodes.Usage, (await fixture.Gateway.CliAsync(arguments)).Code);
}
