// SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Text.Json;
using Sigil.Testing;

namespace Sigil.Web.Tests.Api;

public sealed class SessionApiTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Sessions = "/api/v1/workspaces/personal/sessions";

    [Fact]
    public async Task List_AfterAChat_HasTheSessionFirst()
    {
        var id = (await fixture.Owner.ChatAsync("A rather special title")).Text("session_id");

        var session = (await fixture.Owner.GetAsync($"{Sessions}?limit=1").ReadAsync()).List("sessions")[0];

        Assert.Equal((id, "personal", "active", 2), (session.Text("id"), session.Text("workspace_id"), session.Text("status"), session.GetProperty("message_count").GetInt32()));
        Assert.Contains("special title", session.Text("title"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_Pages_MeetAllOnce()
    {
        var made = new HashSet<string>();
        for (var i = 0; i < 5; i++)
        {
            made.Add((await fixture.Owner.ChatAsync($"paged {i}")).Text("session_id"));
        }

        var seen = new List<string>();
        string? next = null;
        do
        {
            var page = await fixture.Owner.GetAsync($"{Sessions}?title=paged&limit=2{(next is null ? "" : $"&after={Uri.EscapeDataString(next)}")}").ReadAsync();
            seen.AddRange(page.List("sessions").Select(session => session.Text("id")));
            next = page.Text("next");
        }
        while (next is not null);

        Assert.Equal(5, seen.Count);
        Assert.Equal(made, seen.ToHashSet());
    }

    [Theory]
    [InlineData("?limit=0", "limit")]
    [InlineData("?limit=abc", "limit")]
    [InlineData("?limit=-1", "limit")]
    [InlineData("?status=paused", "status")]
    [InlineData("?status=Active", "status")]
    public async Task List_BadQuery_NamesTheParameter(string query, string field)
        => Assert.Equal(field, (await fixture.Owner.GetAsync(Sessions + query).ReadProblemAsync(HttpStatusCode.BadRequest, "server.request.invalid")).Text("field"));

    [Theory]
    [InlineData("?after=nonsense")]
    [InlineData("?after=%00")]
    [InlineData("?title=%25%5F%27%22%00")]
    public async Task List_OddQuery_IsNotAFault(string query)
    {
        using var response = await fixture.Owner.GetAsync(Sessions + query);

        Assert.InRange((int)response.StatusCode, 200, 499);
    }

    [Fact]
    public async Task Change_TitleAndModel_AreKept()
    {
        var path = $"{Sessions}/{(await fixture.Owner.ChatAsync("before")).Text("session_id")}";

        await fixture.Owner.PatchJsonAsync(path, new { title = "After", model = "demo/assistant" }).ReadAsync();
        var changed = await fixture.Owner.GetAsync(path).ReadAsync();
        var cleared = await fixture.Owner.PatchJsonAsync(path, new { model = "" }).ReadAsync();

        Assert.Equal(("After", "demo/assistant"), (changed.Text("title"), changed.Text("model")));
        Assert.Equal(JsonValueKind.Null, cleared.GetProperty("model").ValueKind);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"title":""}""")]
    [InlineData("""{"title":"a\u0000b"}""")]
    [InlineData("""{"title":7}""")]
    [InlineData("""{"model":"nothing"}""")]
    [InlineData("""{"status":"paused"}""")]
    [InlineData("""{"status":""}""")]
    [InlineData("""{"owner":"me"}""")]
    public async Task Change_BadField_IsRefused(string body)
    {
        var path = $"{Sessions}/{(await fixture.Owner.ChatAsync("before")).Text("session_id")}";
        using var response = await fixture.Owner.PatchAsync(path, new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Delete_Session_IsGone()
    {
        var path = $"{Sessions}/{(await fixture.Owner.ChatAsync("short-lived")).Text("session_id")}";

        await fixture.Owner.DeleteAsync(path).ReadAsync(HttpStatusCode.NoContent);

        await fixture.Owner.GetAsync(path).ReadProblemAsync(HttpStatusCode.NotFound, "server.entity.not_found");
        await fixture.Owner.DeleteAsync(path).ReadProblemAsync(HttpStatusCode.NotFound, "server.entity.not_found");
    }

    [Fact]
    public async Task Messages_Pages_GoBackToTheBeginning()
    {
        var session = (await fixture.Owner.ChatAsync("one")).Text("session_id");
        await fixture.Owner.ChatAsync("two", session);
        await fixture.Owner.ChatAsync("three", session);

        var last = await fixture.Owner.GetAsync($"{Sessions}/{session}/messages?limit=2").ReadAsync();
        var first = await fixture.Owner.GetAsync($"{Sessions}/{session}/messages?limit=2&after={last.Text("next")}").ReadAsync();

        Assert.Equal(["two", "three"], last.List("turns").Select(Asked));
        Assert.Equal(["one"], first.List("turns").Select(Asked));
        Assert.Equal(JsonValueKind.Null, first.GetProperty("next").ValueKind);
        Assert.Equal(["user", "assistant"], first.List("turns")[0].List("messages").Select(message => message.Text("role")));
    }

    [Theory]
    [Trait("attack", "CW-1")]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AnyRoute_SomebodyElsesSession_AnswersLikeAnAbsentOne(bool member)
    {
        var answer = await fixture.Owner.ChatAsync("private matters");
        var (session, turn) = (answer.Text("session_id"), answer.Text("turn_id"));
        using var other = await fixture.OtherUserAsync(member);
        const string Absent = "ses_0000000000000000000000abc";

        foreach (var (method, path, body) in Routes(session, turn))
        {
            var theirs = await RequestAsync(other, method, path, body);
            var absent = await RequestAsync(other, method, path.Replace(session, Absent, StringComparison.Ordinal), body?.Replace(session, Absent, StringComparison.Ordinal));

            Assert.True(theirs.Status == 404, $"{method} {path}: {theirs}");
            Assert.Equal(absent, theirs);
            Assert.DoesNotContain("private matters", theirs.Body, StringComparison.Ordinal);
        }

        Assert.Equal("private matters", Asked((await fixture.Owner.GetAsync($"{Sessions}/{session}/messages").ReadAsync()).List("turns")[0]));
    }

    [Fact]
    [Trait("attack", "CW-1")]
    public async Task AnyRoute_WorkspaceOfOthers_AnswersLikeAnAbsentOne()
    {
        using var stranger = await fixture.OtherUserAsync(member: false);

        Assert.Empty((await stranger.GetAsync("/api/v1/workspaces").ReadAsync()).List("workspaces"));
        Assert.Equal(
            await RequestAsync(stranger, HttpMethod.Get, "/api/v1/workspaces/no-such", null),
            await RequestAsync(stranger, HttpMethod.Get, "/api/v1/workspaces/personal", null));
        Assert.Equal(
            await RequestAsync(stranger, HttpMethod.Get, "/api/v1/workspaces/no-such/sessions", null),
            await RequestAsync(stranger, HttpMethod.Get, Sessions, null));
        Assert.Equal(
            await RequestAsync(stranger, HttpMethod.Post, "/api/v1/chat", """{"content":"hi","workspace_id":"no-such"}"""),
            await RequestAsync(stranger, HttpMethod.Post, "/api/v1/chat", """{"content":"hi","workspace_id":"personal"}"""));
        Assert.Equal(
            await RequestAsync(stranger, HttpMethod.Post, "/v1/chat/completions", """{"model":"no-such","messages":[{"role":"user","content":"hi"}]}"""),
            await RequestAsync(stranger, HttpMethod.Post, "/v1/chat/completions", """{"model":"personal","messages":[{"role":"user","content":"hi"}]}"""));
    }

    [Fact]
    [Trait("attack", "CW-2")]
    public async Task Send_SameSessionName_IsAnotherSessionForEachUser()
    {
        const string Body = """{"model":"personal","user":"shared-name","messages":[{"role":"user","content":"whose is this?"}]}""";
        using var other = await fixture.OtherUserAsync(member: true);

        await fixture.Owner.PostTextAsync("/v1/chat/completions", Body).ReadAsync();
        await other.PostTextAsync("/v1/chat/completions", Body).ReadAsync();

        var mine = (await fixture.Owner.GetAsync($"{Sessions}?title=whose").ReadAsync()).List("sessions");
        var theirs = (await other.GetAsync($"{Sessions}?title=whose").ReadAsync()).List("sessions");
        Assert.NotEqual(Assert.Single(mine).Text("id"), Assert.Single(theirs).Text("id"));
    }

    private static IEnumerable<(HttpMethod Method, string Path, string? Body)> Routes(string session, string turn) =>
    [
        (HttpMethod.Get, $"{Sessions}/{session}", null),
        (HttpMethod.Patch, $"{Sessions}/{session}", """{"title":"mine now"}"""),
        (HttpMethod.Delete, $"{Sessions}/{session}", null),
        (HttpMethod.Get, $"{Sessions}/{session}/messages", null),
        (HttpMethod.Get, $"{Sessions}/{session}/export", null),
        (HttpMethod.Get, $"{Sessions}/{session}/export?format=markdown", null),
        (HttpMethod.Post, $"{Sessions}/{session}/branch", "{}"),
        (HttpMethod.Post, $"{Sessions}/{session}/branch", $$"""{"from_turn":"{{turn}}"}"""),
        (HttpMethod.Get, $"{Sessions}/{session}/turns/{turn}/events", null),
        (HttpMethod.Post, $"{Sessions}/{session}/turns/{turn}/cancel", null),
        (HttpMethod.Post, $"{Sessions}/{session}/turns/{turn}/retry", null),
        (HttpMethod.Post, "/api/v1/chat", $$"""{"content":"hi","workspace_id":"personal","session_id":"{{session}}"}"""),
        (HttpMethod.Post, "/api/v1/chat/stream", $$"""{"content":"hi","workspace_id":"personal","session_id":"{{session}}"}"""),
    ];

    private static async Task<(int Status, string Body)> RequestAsync(HttpClient client, HttpMethod method, string path, string? body)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, System.Text.RegularExpressions.Regex.Replace(text, "\"trace_id\":\"[^\"]*\"", ""));
    }

    private static string Asked(JsonElement turn) => turn.List("messages")[0].Text("content");
}
