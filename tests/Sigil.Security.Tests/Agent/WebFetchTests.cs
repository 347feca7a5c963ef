// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Testing;

namespace Sigil.Security.Tests.Agent;

/// <summary>A model that asks for every address that it should not, through the running gateway.</summary>
public sealed class WebFetchTests(HostileGateway hostile) : IClassFixture<HostileGateway>
{
    [Theory]
    [Trait("attack", "SS-1")]
    [Trait("attack", "SS-2")]
    [Trait("attack", "SS-3")]
    [Trait("attack", "SS-4")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://metadata.google.internal/")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://localhost/")]
    [InlineData("http://localhost./")]
    [InlineData("http://x.localhost/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:169.254.169.254]/")]
    [InlineData("http://[64:ff9b::a9fe:a9fe]/")]
    [InlineData("http://[2002:a9fe:a9fe::]/")]
    [InlineData("http://evil.example/?d=canary")]
    [InlineData("file:///etc/passwd")]
    public async Task Address_ThatMayNotBeReached_IsDeniedAndAudited(string url)
    {
        hostile.Model.Enqueue(StubAnswer.ToolCall("web_fetch", JsonSerializer.Serialize(new { url })), StubAnswer.Text("As you wish."));

        var call = Assert.Single((await hostile.Owner.ChatAsync("Fetch it.")).List("tool_calls"));

        Assert.Equal("allowed", call.Text("decision"));
        Assert.True(call.GetProperty("is_error").GetBoolean());
        var entry = (await hostile.Owner.GetAsync("/api/v1/audit?limit=1&action=egress.denied").ReadAsync()).List("entries")[0];
        Assert.Equal("denied", entry.Text("result"));
    }

    [Fact]
    [Trait("attack", "SX-7")]
    public async Task Check_OfAnAddress_SaysWhichRuleRefuses()
    {
        var verdict = await hostile.Owner.PostJsonAsync("/api/v1/security/egress-check", new { workspace_id = "personal", url = "http://0x7f.1/" }).ReadAsync();

        Assert.False(verdict.GetProperty("allowed").GetBoolean());
        Assert.Equal(("host_not_allowed", "http://127.0.0.1/"), (verdict.Text("rule"), verdict.Text("url")));
    }
}
