// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Testing;

namespace Sigil.Web.Tests.Attacks;

/// <summary>A model that does what an attacker wants, in front of the running gateway: what it asks for is decided outside of it, told to everybody, and written down.</summary>
public sealed class ToolDenialTests : IAsyncLifetime
{
    private readonly SigilAppFixture _gateway = new();
    private StubModelServer _model = null!;
    private HttpClient _owner = null!;

    public async Task InitializeAsync()
    {
        _model = await StubModelServer.StartAsync();
        _gateway.ConnectModel(_model)
            .Set("workspaces.personal.tools.allow", "tool.*")
            .Set("workspaces.personal.tools.deny", "tool.calc*");
        await _gateway.StartAsync();
        _owner = _gateway.ApiClient();
    }

    public async Task DisposeAsync()
    {
        _owner.Dispose();
        await _gateway.DisposeAsync();
        await _model.DisposeAsync();
    }

    [Fact]
    [Trait("attack", "CG-4")]
    public async Task Tool_AllowedAndDeniedByTheWorkspace_IsDeniedToldAndAudited()
    {
        var call = await AskForAsync(_owner, "calculator", """{"expression":"1+1"}""");

        Assert.Equal(("denied", "workspace_deny_match"), (call.Text("decision"), call.Text("reason")));
        Assert.Equal("capability denied", call.Text("result"));
        Assert.Contains("capability denied", _model.Requests[^1].Body.GetRawText(), StringComparison.Ordinal);
        var entry = await LastCheckAsync();
        Assert.Equal(("denied", "owner"), (entry.Text("result"), entry.Text("actor")));
        Assert.Equal("tool.calculator", entry.GetProperty("details").Text("capability"));
    }

    [Fact]
    [Trait("attack", "CG-7")]
    public async Task Tool_ThatTheTokenMayNotUse_IsDenied_WhateverPluginAndWorkspaceAllow()
    {
        var token = await _owner.PostJsonAsync("/api/v1/tokens", new { name = "chat only", permissions = new[] { "chat.send" } }).ReadAsync(System.Net.HttpStatusCode.Created);
        using var client = _gateway.ApiClient(token.Text("token"));

        var call = await AskForAsync(client, "time_now", "{}");

        Assert.Equal(("denied", "user_permission_missing"), (call.Text("decision"), call.Text("reason")));
        Assert.Equal("denied", (await LastCheckAsync()).Text("result"));
    }

    [Theory]
    [InlineData("shell")]
    [InlineData("Time_Now")]
    [InlineData("tool.*")]
    [Trait("attack", "CG-6")]
    [Trait("attack", "CG-10")]
    public async Task Tool_ThatNobodyRegistered_NeverRuns(string name)
    {
        var call = await AskForAsync(_owner, name, "{}");

        Assert.Equal("none", call.Text("decision"));
        Assert.Equal("tool not found", call.Text("result"));
    }

    [Fact]
    [Trait("attack", "CG-4")]
    public async Task Tool_DeniedAfterTheTurnBegan_IsDeniedByTheRuleOfTheMoment()
    {
        var gate = new StubGate();
        await _owner.PostJsonAsync("/api/v1/workspaces", new { id = "live", tools = new { allow = new[] { "tool.*" } } }).ReadAsync(System.Net.HttpStatusCode.Created);
        _model.Enqueue(StubAnswer.Text("Wait. ").ThenWait(gate).ThenToolCall("time_now", "{}"), StubAnswer.Text("As you wish."));
        var turn = _owner.PostJsonAsync("/api/v1/chat", new { content = "Do it.", workspace_id = "live" });
        await gate.Reached.WaitAsync(TimeSpan.FromSeconds(20));

        await _owner.PatchJsonAsync("/api/v1/workspaces/live", new { tools = new { deny = new[] { "tool.time_now" } } }).ReadAsync();
        gate.Release();

        var call = Assert.Single((await turn.ReadAsync()).List("tool_calls"));
        Assert.Equal(("denied", "workspace_deny_match"), (call.Text("decision"), call.Text("reason")));
    }

    private async Task<JsonElement> AskForAsync(HttpClient client, string tool, string arguments)
    {
        _model.Enqueue(StubAnswer.ToolCall(tool, arguments), StubAnswer.Text("As you wish."));
        return Assert.Single((await client.ChatAsync("Do it.")).List("tool_calls"));
    }

    private async Task<JsonElement> LastCheckAsync()
        => (await _owner.GetAsync("/api/v1/audit?limit=50").ReadAsync()).List("entries").First(entry => entry.Text("action") == "capability_check");
}
