// SPDX-License-Identifier: Apache-2.0

using System.Net;
using Sigil.Testing;

namespace Sigil.Web.Tests.Api;

[Trait("attack", "CW-6")]
public sealed class RevocationStreamTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task Stream_TokenRevoked_IsCutAndTheTurnGoesOn()
    {
        var gate = new StubGate();
        await using var model = await StubModelServer.StartAsync();
        model.Respond(_ => StubAnswer.Text("before,").ThenWait(gate).ThenText(" secret"));
        await using var gateway = ApiFixture.GatewayWith(model);
        await gateway.StartAsync();
        var owner = gateway.ApiClient();
        var token = await owner.PostJsonAsync("/api/v1/tokens", new { name = "short", permissions = new[] { "*" } }).ReadAsync(HttpStatusCode.Created);
        await using var stream = await SseConversation.PostAsync(gateway.ApiClient(token.Text("token")), "/api/v1/chat/stream", new { content = "hi", workspace_id = "personal" });
        var accepted = (await stream.NextAsync())!.Value.Data;
        await stream.NextAsync();

        await owner.DeleteAsync($"/api/v1/tokens/{token.Text("id")}").ReadAsync(HttpStatusCode.NoContent);
        await Assert.ThrowsAnyAsync<Exception>(async () => Assert.DoesNotContain(await stream.RestAsync(), said => said.Name == "done"));
        gate.Release();

        var path = $"/api/v1/workspaces/personal/sessions/{accepted.Text("session_id")}/turns/{accepted.Text("turn_id")}/events";
        await using var again = await SseConversation.GetAsync(owner, path);
        Assert.Equal("completed", (await again.RestAsync())[^1].Data.Text("status"));
    }

    [Fact]
    public async Task Chat_ManyWatchers_SeeTheSame()
    {
        var answer = await fixture.Owner.ChatAsync("Say hello.");
        var path = $"/api/v1/workspaces/personal/sessions/{answer.Text("session_id")}/turns/{answer.Text("turn_id")}/events";

        var texts = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            await using var stream = await SseConversation.GetAsync(fixture.Owner, path);
            return string.Concat((await stream.RestAsync()).Where(said => said.Name == "text_delta").Select(said => said.Data.Text("text")));
        }));

        Assert.All(texts, text => Assert.Equal("Hello there.", text));
    }
}
