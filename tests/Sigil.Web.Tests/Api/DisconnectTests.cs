// SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Sigil.Domain.Agent.Events;
using Sigil.Domain.Common;
using Sigil.Testing;

namespace Sigil.Web.Tests.Api;

/// <summary>What becomes of a turn when its client goes away is the client's choice.</summary>
public sealed class DisconnectTests : IAsyncLifetime
{
    private readonly StubGate _gate = new();
    private StubModelServer _model = null!;
    private SigilAppFixture _gateway = null!;
    private HttpClient _owner = null!;

    public async Task InitializeAsync()
    {
        _model = await StubModelServer.StartAsync();
        _model.Respond(_ => StubAnswer.Text("before,").ThenWait(_gate).ThenText(" after"));
        _gateway = ApiFixture.GatewayWith(_model);
        await _gateway.StartAsync();
        _owner = _gateway.ApiClient();
    }

    public async Task DisposeAsync()
    {
        _gate.Release();
        await _gateway.DisposeAsync();
        await _model.DisposeAsync();
    }

    [Fact]
    public async Task Stream_ClientThatChoseCancelGoes_EndsTheTurn()
    {
        await using var events = await SseConversation.GetAsync(_owner, "/api/v1/events?types=turn");
        await using (var stream = await StartAsync("cancel"))
        {
            await stream.NextAsync();
        }

        Assert.Equal("cancelled", (await EndAsync(events)).Text("status"));
    }

    [Theory]
    [InlineData("continue")]
    [InlineData(null)]
    public async Task Stream_ClientThatDidNotGoes_LeavesTheTurnRunning(string? choice)
    {
        await using var events = await SseConversation.GetAsync(_owner, "/api/v1/events?types=turn");
        await using (var stream = await StartAsync(choice))
        {
            await stream.NextAsync();
        }

        _gate.Release();
        Assert.Equal("completed", (await EndAsync(events)).Text("status"));
    }

    [Fact]
    public async Task Stream_ClientGoesWhileAnotherWatches_LeavesTheTurnRunning()
    {
        await using var first = await StartAsync("cancel");
        var accepted = (await first.NextAsync())!.Value.Data;
        await using var second = await SseConversation.GetAsync(_owner, PathOf(accepted));
        await second.NextAsync();
        await first.DisposeAsync();

        _gate.Release();
        Assert.Equal("completed", (await second.RestAsync())[^1].Data.Text("status"));
    }

    [Fact]
    public async Task Watch_LastWatcherThatChoseCancelGoes_EndsTheTurn()
    {
        await using var events = await SseConversation.GetAsync(_owner, "/api/v1/events?types=turn");
        JsonElement accepted;
        await using (var first = await StartAsync("continue"))
        {
            accepted = (await first.NextAsync())!.Value.Data;
        }

        await UntilUnwatchedAsync(accepted);
        await using (var second = await SseConversation.GetAsync(_owner, PathOf(accepted) + "?on_disconnect=cancel"))
        {
            await second.NextAsync();
        }

        Assert.Equal("cancelled", (await EndAsync(events)).Text("status"));
    }

    [Fact]
    public async Task Chat_ClientThatChoseCancelGoes_EndsTheTurn()
    {
        await using var events = await SseConversation.GetAsync(_owner, "/api/v1/events?types=turn");
        using var stop = new CancellationTokenSource();
        var waiting = _owner.PostAsync("/api/v1/chat", System.Net.Http.Json.JsonContent.Create(new { content = "hi", workspace_id = "personal", on_disconnect = "cancel" }), stop.Token);
        while ((await events.NextAsync())!.Value.Name != "turn.started")
        {
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal("cancelled", (await EndAsync(events)).Text("status"));
    }

    [Fact]
    public async Task Choice_OfNeither_IsRefusedBeforeAnythingIsStored()
    {
        var body = new { content = "hi", workspace_id = "personal", on_disconnect = "explode" };
        Assert.Equal("on_disconnect", (await _owner.PostJsonAsync("/api/v1/chat", body).ReadProblemAsync(HttpStatusCode.BadRequest, "server.request.invalid")).Text("field"));
        await _owner.PostJsonAsync("/api/v1/chat/stream", body).ReadProblemAsync(HttpStatusCode.BadRequest, "server.request.invalid");

        Assert.Empty((await _owner.GetAsync("/api/v1/workspaces/personal/sessions").ReadAsync()).List("sessions"));
    }

    [Fact]
    public async Task Watch_CancelWithoutTheRightToSend_IsRefused()
    {
        await using var stream = await StartAsync("continue");
        var accepted = (await stream.NextAsync())!.Value.Data;
        var token = await _owner.PostJsonAsync("/api/v1/tokens", new { name = "reader", permissions = new[] { "sessions.read" } }).ReadAsync(HttpStatusCode.Created);

        await _gateway.ApiClient(token.Text("token")).GetAsync(PathOf(accepted) + "?on_disconnect=cancel").ReadProblemAsync(HttpStatusCode.Forbidden, "server.auth.forbidden");
    }

    private static string PathOf(JsonElement accepted) => $"/api/v1/workspaces/personal/sessions/{accepted.Text("session_id")}/turns/{accepted.Text("turn_id")}/events";

    /// <summary>The gateway hears of a closed connection a moment later than its client.</summary>
    private async Task UntilUnwatchedAsync(JsonElement accepted)
    {
        var stream = _gateway.App.Services.GetRequiredService<ITurnStreams>()
            .Find(WorkspaceId.Parse("personal"), SessionId.Parse(accepted.Text("session_id")), TurnId.Parse(accepted.Text("turn_id")))!;
        while (stream.Readers > 0)
        {
            await Task.Yield();
        }
    }

    private static async Task<JsonElement> EndAsync(SseConversation events)
    {
        while (true)
        {
            if (await events.NextAsync() is { Name: "turn.ended", Data: var data })
            {
                return data;
            }
        }
    }

    private Task<SseConversation> StartAsync(string? choice)
        => SseConversation.PostAsync(_owner, "/api/v1/chat/stream", new { content = "hi", workspace_id = "personal", on_disconnect = choice });
}
