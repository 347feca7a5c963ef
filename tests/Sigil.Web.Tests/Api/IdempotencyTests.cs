// SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Sigil.Testing;

namespace Sigil.Web.Tests.Api;

public sealed class IdempotencyTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Tokens = "/api/v1/tokens";
    private const string Chat = "/api/v1/chat";
    private static readonly object Token = new { name = "ci", permissions = new[] { "chat.send" } };

    [Fact]
    public async Task Create_Twice_MakesOneAndAnswersTheSame()
    {
        var name = NewKey();
        var body = new { name, permissions = new[] { "chat.send" } };
        using var first = await SendAsync(fixture.Owner, Tokens, body, name);
        using var second = await SendAsync(fixture.Owner, Tokens, body, name);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, second.StatusCode));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal(first.Content.Headers.ContentType, second.Content.Headers.ContentType);
        Assert.False(IsReplay(first));
        Assert.True(IsReplay(second));
        var listed = await fixture.Owner.GetAsync(Tokens).ReadAsync();
        Assert.Single(listed.List("tokens"), token => token.Text("name") == name);
    }

    [Fact]
    public async Task Create_ManyAtOnce_MakesOne()
    {
        var name = NewKey();
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            using var response = await SendAsync(fixture.Owner, Tokens, new { name, permissions = new[] { "chat.send" } }, name);
            return (response.StatusCode, Text: await response.Content.ReadAsStringAsync());
        }));

        Assert.Single(answers.Distinct());
        Assert.Equal(HttpStatusCode.Created, answers[0].StatusCode);
    }

    [Fact]
    public async Task Create_TheSameInOtherWriting_IsTheSameRequest()
    {
        var key = NewKey();
        using var first = await SendTextAsync(fixture.Owner, Tokens, """{"name":"ci","permissions":["chat.send"]}""", key);
        using var second = await SendTextAsync(fixture.Owner, Tokens, """{ "permissions": ["chat.\u0073end"], "name": "ci", "user_id": null }""", $"\"{key}\"");

        Assert.True(IsReplay(second));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Create_AnotherRequestWithTheKey_Is422()
    {
        var key = NewKey();
        using var first = await SendAsync(fixture.Owner, Tokens, Token, key);

        var problem = await SendAsync(fixture.Owner, Tokens, new { name = "other", permissions = new[] { "chat.send" } }, key)
            .ReadProblemAsync(HttpStatusCode.UnprocessableEntity, "server.idempotency.reused");

        Assert.Equal("Idempotency-Key", problem.Text("field"));
    }

    [Fact]
    [Trait("attack", "CW-2")]
    public async Task Create_TheSameKeyByAnotherUser_IsAnotherRequest()
    {
        var key = NewKey();
        using var first = await SendAsync(fixture.Owner, Tokens, Token, key);
        using var bob = await fixture.OtherUserAsync(member: false);
        using var second = await SendAsync(bob, Tokens, Token, key);

        Assert.False(IsReplay(second));
        Assert.NotEqual(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
    }

    [Fact]
    [Trait("attack", "SH-9")]
    public async Task Create_RepeatedByANarrowerToken_DoesNotHandOverTheSecret()
    {
        var key = NewKey();
        using var first = await SendAsync(fixture.Owner, Tokens, new { name = "all", permissions = new[] { "*" } }, key);
        using var narrow = await fixture.TokenClientAsync(["account.tokens"]);

        await SendAsync(narrow, Tokens, new { name = "all", permissions = new[] { "*" } }, key)
            .ReadProblemAsync(HttpStatusCode.UnprocessableEntity, "server.idempotency.reused");
    }

    [Fact]
    public async Task Create_RefusedForItsContent_RepeatsTheRefusal()
    {
        var key = NewKey();
        var body = new { name = "x", permissions = new[] { "*" }, expires_in_days = 0 };
        using var first = await SendAsync(fixture.Owner, Tokens, body, key);
        using var second = await SendAsync(fixture.Owner, Tokens, body, key);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (first.StatusCode, second.StatusCode));
        Assert.Equal("application/problem+json", second.Content.Headers.ContentType?.MediaType);
        Assert.True(IsReplay(second));
    }

    [Fact]
    public async Task Create_RefusedForMissingRights_CanBeRepeatedWithThem()
    {
        var key = NewKey();
        using var reader = await fixture.TokenClientAsync(["status.read"]);
        using var refused = await SendAsync(reader, Tokens, Token, key);
        using var allowed = await SendAsync(fixture.Owner, Tokens, Token, key);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(HttpStatusCode.Created, allowed.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("129")]
    [Trait("attack", "YB-3")]
    public async Task Create_WithABadKey_Is400(string key)
    {
        foreach (var path in new[] { Tokens, Chat, "/api/v1/chat/stream" })
        {
            var text = key == "129" ? new string('k', 129) : key;
            var problem = await SendAsync(fixture.Owner, path, path == Tokens ? Token : Message("personal"), text)
                .ReadProblemAsync(HttpStatusCode.BadRequest, "server.request.invalid");
            Assert.Equal("Idempotency-Key", problem.Text("field"));
        }
    }

    [Fact]
    [Trait("attack", "LA-4")]
    public async Task Create_AgainAfterARestart_AnswersTheSameAndKeepsNoSecretInTheClear()
    {
        await using var gateway = new SigilAppFixture();
        await gateway.StartAsync();
        var made = await gateway.ApiClient().PostJsonAsync(Tokens, new { name = "boss", permissions = new[] { "*" } }).ReadAsync(HttpStatusCode.Created);
        var key = NewKey();
        using var first = await SendAsync(gateway.ApiClient(made.Text("token")), Tokens, Token, key);
        var text = await first.Content.ReadAsStringAsync();

        await gateway.RestartAsync();
        using var second = await SendAsync(gateway.ApiClient(made.Text("token")), Tokens, Token, key);

        Assert.Equal(text, await second.Content.ReadAsStringAsync());
        Assert.True(IsReplay(second));
        var secret = Encoding.ASCII.GetBytes(JsonElement.Parse(text).Text("token").Split('.')[1]);
        await gateway.StopAsync();
        Assert.All(Directory.EnumerateFiles(gateway.DataDirectory, "gateway.db*"), file => Assert.True(File.ReadAllBytes(file).AsSpan().IndexOf(secret) < 0, file));
    }

    [Fact]
    public async Task Chat_Twice_RunsOneTurn()
    {
        var key = NewKey();
        var asked = fixture.Model.Requests.Count;
        using var first = await SendAsync(fixture.Owner, Chat, Message("personal"), key);
        using var second = await SendAsync(fixture.Owner, Chat, Message("personal"), key);

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.True(IsReplay(second));
        Assert.Equal(asked + 1, fixture.Model.Requests.Count);
    }

    [Fact]
    public async Task Stream_Twice_IsTheSameStreamFromItsBeginning()
    {
        var key = NewKey();
        using var first = await SendAsync(fixture.Owner, "/api/v1/chat/stream", Message("personal"), key);
        using var second = await SendAsync(fixture.Owner, "/api/v1/chat/stream", Message("personal"), key);

        var events = Whole(await first.Content.ReadAsStringAsync());
        Assert.Contains("event: done", events, StringComparison.Ordinal);
        Assert.Equal(events, Whole(await second.Content.ReadAsStringAsync()));
        Assert.Equal("text/event-stream", second.Content.Headers.ContentType?.MediaType);
        Assert.True(IsReplay(second));
    }

    [Fact]
    public async Task Chat_AgainAfterARestart_GivesTheAnswerFromDisk()
    {
        await using var model = await StubModelServer.StartAsync();
        model.Respond(_ => StubAnswer.Text("Hello", " there."));
        await using var gateway = ApiFixture.GatewayWith(model);
        await gateway.StartAsync();
        var key = NewKey();
        using var first = await SendAsync(gateway.ApiClient(), Chat, Message("personal"), key);

        await gateway.RestartAsync();
        using var second = await SendAsync(gateway.ApiClient(), Chat, Message("personal"), key);

        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.True(IsReplay(second));
        Assert.Single(model.Requests);
    }

    [Fact]
    public async Task Chat_AnotherMessageWithTheKey_Is422()
    {
        var key = NewKey();
        using var first = await SendAsync(fixture.Owner, Chat, Message("personal"), key);

        await SendAsync(fixture.Owner, Chat, new { content = "something else", workspace_id = "personal" }, key)
            .ReadProblemAsync(HttpStatusCode.UnprocessableEntity, "server.idempotency.reused");
    }

    [Fact]
    public async Task Retry_Twice_ReplacesTheTurnOnce()
    {
        var sent = await fixture.Owner.ChatAsync("Hi");
        var path = $"/api/v1/workspaces/personal/sessions/{sent.Text("session_id")}/turns/{sent.Text("turn_id")}/retry";
        var key = NewKey();
        using var first = await SendTextAsync(fixture.Owner, path, "{}", key);
        using var second = await SendTextAsync(fixture.Owner, path, "{}", key);

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Completion_Twice_RunsOneTurn(bool stream)
    {
        var key = NewKey();
        var asked = fixture.Model.Requests.Count;
        var body = new { model = "personal", stream, user = key, messages = new[] { new { role = "user", content = "Hi" } } };
        using var first = await SendAsync(fixture.Owner, "/v1/chat/completions", body, key);
        using var second = await SendAsync(fixture.Owner, "/v1/chat/completions", body, key);

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        await first.Content.ReadAsStringAsync();
        Assert.Contains("Hello", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(IsReplay(second));
        Assert.Equal(asked + 1, fixture.Model.Requests.Count);
    }

    [Theory]
    [InlineData("""{"model":"personal","messages":[{"role":"user","content":"hi"}],"metadata":{"x":"\ud800"}}""")]
    [InlineData("""{"model":"personal","messages":[{"role":"user"}]}""")]
    [Trait("attack", "YB-3")]
    public async Task Completion_WithAKeyAndBrokenText_Is400(string body)
    {
        using var response = await SendTextAsync(fixture.Owner, "/v1/chat/completions", body, NewKey());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    // A text may be cut anywhere: its parts are put together, and the place after the last of them counts.
    private static string Whole(string stream)
    {
        var events = new List<string>();
        var (text, place) = ("", "");
        foreach (var lines in stream.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(block => block.Split('\n')).Where(lines => lines.Length == 3))
        {
            if (lines[0] == "event: text_delta")
            {
                place = lines[1];
                text += JsonDocument.Parse(lines[2]["data: ".Length..]).RootElement.GetProperty("text").GetString();
                continue;
            }

            events.Add($"{place} {text}");
            events.AddRange(lines);
            (text, place) = ("", "");
        }

        return string.Join('\n', events);
    }

    private static string NewKey() => Guid.NewGuid().ToString("N");

    private static object Message(string workspace) => new { content = "Hi", workspace_id = workspace };

    private static bool IsReplay(HttpResponseMessage response) => response.Headers.TryGetValues("Idempotency-Replayed", out var values) && values.Single() == "true";

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string path, object body, string key) => SendAsync(client, path, JsonContent.Create(body), key);

    private static Task<HttpResponseMessage> SendTextAsync(HttpClient client, string path, string body, string key)
        => SendAsync(client, path, new StringContent(body, Encoding.UTF8, "application/json"), key);

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string path, HttpContent content, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return await client.SendAsync(request);
    }
}
