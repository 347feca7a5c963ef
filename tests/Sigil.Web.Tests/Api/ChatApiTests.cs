// SPDX-License-Identifier: Apache-2.0

using System.Net;
using Sigil.Testing;

namespace Sigil.Web.Tests.Api;

public sealed class ChatApiTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Chat = "/api/v1/chat";
    private const string ChatStream = "/api/v1/chat/stream";

    [Fact]
    public async Task Send_Message_AnswersWithTheWholeTurn()
    {
        var answer = await fixture.Owner.ChatAsync("Say hello.");

        Assert.Equal("Hello there.", answer.Text("content"));
        Assert.StartsWith("ses_", answer.Text("session_id"), StringComparison.Ordinal);
        Assert.StartsWith("trn_", answer.Text("turn_id"), StringComparison.Ordinal);
        Assert.Equal("stub/stub-model", answer.Text("model"));
        Assert.Equal("stop", answer.Text("stop_reason"));
        Assert.Equal(11, answer.GetProperty("usage").GetProperty("input_tokens").GetInt64());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, answer.GetProperty("cost_usd").ValueKind);
        Assert.Empty(answer.List("tool_calls"));
    }

    [Fact]
    public async Task Send_SecondMessage_GoesOnWithTheSession()
    {
        var first = await fixture.Owner.ChatAsync("My name is Ada.");
        var second = await fixture.Owner.ChatAsync("What is my name?", first.Text("session_id"));

        Assert.Equal(first.Text("session_id"), second.Text("session_id"));
        Assert.Contains("My name is Ada.", fixture.Model.Requests[^1].Body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ToolTurn_TellsDecisionAndResult()
    {
        using var _ = Script(StubAnswer.ToolCall("calculator", """{"expression":"6*7"}"""), StubAnswer.Text("42."));

        var call = Assert.Single((await fixture.Owner.ChatAsync("What is 6*7?")).List("tool_calls"));

        Assert.Equal(("calculator", "allowed", "ok"), (call.Text("name"), call.Text("decision"), call.Text("reason")));
        Assert.Equal("6*7", call.GetProperty("input").Text("expression"));
        Assert.Contains("42", call.Text("result"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stream_Turn_BeginsWithTheSessionAndEndsWithDone()
    {
        await using var stream = await SseConversation.PostAsync(fixture.Owner, ChatStream, new { content = "Say hello.", workspace_id = "personal" });
        var events = await stream.RestAsync();

        Assert.Equal("session_id", events[0].Name);
        Assert.Equal(1, events[0].Position);
        Assert.Equal("Hello there.", string.Concat(events.Where(said => said.Name == "text_delta").Select(said => said.Data.Text("text"))));
        Assert.Equal(["usage", "done"], events.TakeLast(2).Select(said => said.Name));
        Assert.Equal("completed", events[^1].Data.Text("status"));
        Assert.Equal(events.Select(said => said.Position).Order(), events.Select(said => said.Position));
    }

    [Fact]
    public async Task Watch_ResumedAnywhere_MissesAndRepeatsNothing()
    {
        var answer = await fixture.Owner.ChatAsync("Say hello.");
        var path = EventsOf(answer.Text("session_id"), answer.Text("turn_id"));
        await using var whole = await SseConversation.GetAsync(fixture.Owner, path);
        var end = (await whole.RestAsync())[^1].Position;

        for (var after = 1L; after < end; after++)
        {
            await using var rest = await SseConversation.GetAsync(fixture.Owner, path, lastEventId: after.ToString(System.Globalization.CultureInfo.InvariantCulture));
            var events = await rest.RestAsync();
            var text = string.Concat(events.Where(said => said.Name == "text_delta").Select(said => said.Data.Text("text")));
            Assert.Equal("Hello there."[Math.Min((int)after - 1, 12)..], text);
            Assert.Equal("done", events[^1].Name);
        }

        using var nothing = await fixture.Owner.GetAsync($"{path}?after={end}");
        Assert.Equal(HttpStatusCode.NoContent, nothing.StatusCode);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("abc")]
    [InlineData("99999999999999999999")]
    public async Task Watch_PositionThatIsNone_IsRefused(string after)
    {
        var answer = await fixture.Owner.ChatAsync("Say hello.");

        var problem = await fixture.Owner.GetAsync($"{EventsOf(answer.Text("session_id"), answer.Text("turn_id"))}?after={after}")
            .ReadProblemAsync(HttpStatusCode.BadRequest, "server.request.invalid");

        Assert.Equal("after", problem.Text("field"));
    }

    [Fact]
    public async Task Send_ClientGoesAway_TheTurnGoesOn()
    {
        var gate = new StubGate();
        using var _ = Script(StubAnswer.Text("before, ").ThenWait(gate).ThenText("after"));
        string session, turn;
        await using (var stream = await SseConversation.PostAsync(fixture.Owner, ChatStream, new { content = "Go on.", workspace_id = "personal" }))
        {
            var accepted = (await stream.NextAsync())!.Value.Data;
            (session, turn) = (accepted.Text("session_id"), accepted.Text("turn_id"));
        }

        await using var again = await SseConversation.GetAsync(fixture.Owner, EventsOf(session, turn));
        gate.Release();
        var events = await again.RestAsync();

        Assert.Equal("before, after", string.Concat(events.Where(said => said.Name == "text_delta").Select(said => said.Data.Text("text"))));
        Assert.Equal("completed", events[^1].Data.Text("status"));
    }

    [Fact]
    public async Task Cancel_RunningTurn_EndsItForEveryWatcher()
    {
        using var _ = Script(StubAnswer.Text("begun, ").ThenWait(new StubGate()));
        await using var stream = await SseConversation.PostAsync(fixture.Owner, ChatStream, new { content = "Wait.", workspace_id = "personal" });
        var accepted = (await stream.NextAsync())!.Value.Data;
        await stream.NextAsync();

        var path = TurnOf(accepted.Text("session_id"), accepted.Text("turn_id"));
        var first = await fixture.Owner.PostAsync($"{path}/cancel", null).ReadAsync();
        var events = await stream.RestAsync();
        var second = await fixture.Owner.PostAsync($"{path}/cancel", null).ReadAsync();

        Assert.True(first.GetProperty("cancelled").GetBoolean());
        Assert.False(second.GetProperty("cancelled").GetBoolean());
        Assert.Equal("cancelled", events[^1].Data.Text("status"));
    }

    [Fact]
    public async Task Retry_LastTurn_ReplacesIt()
    {
        var answer = await fixture.Owner.ChatAsync("Say hello.");

        var retried = await fixture.Owner.PostAsync($"{TurnOf(answer.Text("session_id"), answer.Text("turn_id"))}/retry", null).ReadAsync();
        await using var stream = await SseConversation.GetAsync(fixture.Owner, EventsOf(retried.Text("session_id"), retried.Text("turn_id")));
        await stream.RestAsync();

        var turns = (await fixture.Owner.GetAsync($"/api/v1/workspaces/personal/sessions/{answer.Text("session_id")}/messages").ReadAsync()).List("turns");
        Assert.Equal(retried.Text("turn_id"), Assert.Single(turns).Text("id"));
    }

    [Fact]
    public async Task Send_FullLane_Is429WithAWait()
    {
        var gate = new StubGate();
        using var _ = Script(StubAnswer.Text("slow...").ThenWait(gate));
        await using var running = await SseConversation.PostAsync(fixture.Owner, ChatStream, new { content = "one", workspace_id = "personal" });
        var session = (await running.NextAsync())!.Value.Data.Text("session_id");
        await running.NextAsync();
        await using var second = await SseConversation.PostAsync(fixture.Owner, ChatStream, new { content = "two", workspace_id = "personal", session_id = session });
        await using var third = await SseConversation.PostAsync(fixture.Owner, ChatStream, new { content = "three", workspace_id = "personal", session_id = session });

        using var refused = await fixture.Owner.PostJsonAsync(Chat, new { content = "four", workspace_id = "personal", session_id = session });
        gate.Release();

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal("done", (await third.RestAsync())[^1].Name);
    }

    [Theory]
    [InlineData(401, HttpStatusCode.ServiceUnavailable, "provider.key.invalid")]
    [InlineData(429, HttpStatusCode.TooManyRequests, "provider.rate_limited")]
    [InlineData(500, HttpStatusCode.ServiceUnavailable, "provider.upstream.failure")]
    public async Task Send_VendorFails_IsNever500(int vendor, HttpStatusCode status, string code)
    {
        await using var model = await StubModelServer.StartAsync();
        model.Respond(_ => StubAnswer.Error(vendor, "sk-secret-1234567890abcdef is wrong"));
        await using var gateway = ApiFixture.GatewayWith(model);
        await gateway.StartAsync();

        var problem = await gateway.ApiClient().PostJsonAsync(Chat, new { content = "hi", workspace_id = "personal" }).ReadProblemAsync(status, code);

        Assert.DoesNotContain("sk-secret", problem.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"content":"","workspace_id":"personal"}""", "content")]
    [InlineData("""{"content":"hi","workspace_id":""}""", "workspace_id")]
    [InlineData("""{"content":"hi","workspace_id":"../x"}""", "workspace_id")]
    [InlineData("""{"content":"hi","workspace_id":"personal","session_id":""}""", "session_id")]
    [InlineData("""{"content":"hi","workspace_id":"personal","session_id":"../x"}""", "session_id")]
    [InlineData("""{"content":"hi","workspace_id":"personal","model":"gpt"}""", "model")]
    [InlineData("""{"content":"hi","workspace_id":"personal","images":["https://example.com/a.png"]}""", "images[0]")]
    public async Task Send_BadField_Is400AndNamesIt(string body, string field)
    {
        using var response = await fixture.Owner.PostTextAsync(Chat, body);
        var problem = System.Text.Json.JsonElement.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal((HttpStatusCode.BadRequest, field), (response.StatusCode, problem.Text("field")));
    }

    [Fact]
    public async Task Send_ImageAsDataUrl_ReachesTheModel()
    {
        const string Pixel = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

        await fixture.Owner.PostJsonAsync(Chat, new { content = "What is this?", workspace_id = "personal", images = new[] { Pixel } }).ReadAsync();

        Assert.Contains(Pixel, fixture.Model.Requests[^1].Body.GetRawText().Replace("\\u002B", "+", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static string TurnOf(string session, string turn) => $"/api/v1/workspaces/personal/sessions/{session}/turns/{turn}";

    private static string EventsOf(string session, string turn) => $"{TurnOf(session, turn)}/events";

    /// <summary>Answers the next requests by a script, then as before.</summary>
    private Restore Script(params StubAnswer[] answers)
    {
        var left = new Queue<StubAnswer>(answers);
        fixture.Model.Respond(_ => left.TryDequeue(out var next) ? next : StubAnswer.Text("Hello", " there", "."));
        return new Restore(() => fixture.Model.Respond(_ => StubAnswer.Text("Hello", " there", ".")));
    }

    private sealed class Restore(Action action) : IDisposable
    {
        public void Dispose() => action();
    }
}
