// SPDX-License-Identifier: Apache-2.0

using System.Net.Http.Json;
using System.Net;
using System.Text.Json;
using Sigil.Testing;

namespace Sigil.Web.Tests.Api;

/// <summary>Sessions made, archived, copied and taken away over HTTP.</summary>
public sealed class SessionLifeTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Sessions = "/api/v1/workspaces/personal/sessions";

    [Fact]
    public async Task Create_Session_HasItsAddressAndTakesMessages()
    {
        using var response = await fixture.Owner.PostJsonAsync(Sessions, new { title = "Plans", model = "demo/assistant" });
        var made = JsonElement.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal($"{Sessions}/{made.Text("id")}", response.Headers.Location?.OriginalString);
        Assert.NotNull(response.Headers.ETag);
        Assert.Equal(("Plans", "active", "demo/assistant", 0), (made.Text("title"), made.Text("status"), made.Text("model"), made.GetProperty("message_count").GetInt32()));
        await fixture.Owner.ChatAsync("hello", made.Text("id"));
    }

    [Theory]
    [InlineData("""{"title":"a\u202eb"}""", "title")]
    [InlineData("""{"model":"nothing"}""", "model")]
    [InlineData("""{"id":"ses_mine"}""", "id")]
    public async Task Create_BadField_IsNamed(string body, string field)
    {
        using var response = await fixture.Owner.PostTextAsync(Sessions, body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(field, JsonElement.Parse(await response.Content.ReadAsStringAsync()).Text("field"));
    }

    [Fact]
    public async Task Archived_Session_RefusesMessagesAndIsFoundByItsStatus()
    {
        var path = await MakeAsync("Archive me");
        await fixture.Owner.PatchJsonAsync(path, new { status = "archived" }).ReadAsync();

        await fixture.Owner.PostJsonAsync("/api/v1/chat", new { content = "more", workspace_id = "personal", session_id = IdOf(path) })
            .ReadProblemAsync(HttpStatusCode.Conflict, "agent.session.status.forbidden");
        Assert.Contains(IdOf(path), await ListedAsync("archived"));
        Assert.DoesNotContain(IdOf(path), await ListedAsync("active"));

        await fixture.Owner.PatchJsonAsync(path, new { status = "active" }).ReadAsync();
        await fixture.Owner.ChatAsync("more", IdOf(path));
    }

    [Fact]
    public async Task Change_WithTheTagOfAnotherRevision_IsRefused()
    {
        var path = await MakeAsync("Tagged");
        var tag = await TagAsync(path);
        await fixture.Owner.ChatAsync("something new", IdOf(path));

        await SendAsync(HttpMethod.Patch, path, tag, new { title = "Lost" }).ReadProblemAsync(HttpStatusCode.PreconditionFailed, "server.precondition.failed");
        await SendAsync(HttpMethod.Delete, path, tag).ReadProblemAsync(HttpStatusCode.PreconditionFailed, "server.precondition.failed");
        await SendAsync(HttpMethod.Patch, path, "\"nonsense\"", new { title = "Lost" }).ReadProblemAsync(HttpStatusCode.PreconditionFailed, "server.precondition.failed");
        Assert.Equal("Tagged", (await fixture.Owner.GetAsync(path).ReadAsync()).Text("title"));

        await SendAsync(HttpMethod.Patch, path, await TagAsync(path), new { title = "Kept" }).ReadAsync();
        await SendAsync(HttpMethod.Delete, path, await TagAsync(path)).ReadAsync(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Change_OfManyAtOnceWithOneTag_LetsOneThrough()
    {
        var path = await MakeAsync("Raced");
        var tag = await TagAsync(path);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(async number =>
        {
            using var response = await SendAsync(HttpMethod.Patch, path, tag, new { title = $"Winner {number}" });
            return response.StatusCode;
        }));

        Assert.Single(answers, HttpStatusCode.OK);
        Assert.Equal(11, answers.Count(answer => answer == HttpStatusCode.PreconditionFailed));
    }

    [Fact]
    public async Task Branch_AtATurn_GoesOnBySelf()
    {
        var first = await fixture.Owner.ChatAsync("one");
        var session = first.Text("session_id");
        await fixture.Owner.ChatAsync("two", session);

        using var response = await fixture.Owner.PostJsonAsync($"{Sessions}/{session}/branch", new { from_turn = first.Text("turn_id"), title = "Another way" });
        var branch = JsonElement.Parse(await response.Content.ReadAsStringAsync());
        await fixture.Owner.ChatAsync("three", branch.Text("id"));

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(["one", "three"], await AskedAsync(branch.Text("id")));
        Assert.Equal(["one", "two"], await AskedAsync(session));
        var audited = (await fixture.Owner.GetAsync("/api/v1/audit?limit=200").ReadAsync()).List("entries").Where(entry => entry.Text("action") == "session.branched");
        Assert.Contains(audited, entry => entry.Text("session_id") == branch.Text("id") && entry.GetProperty("details").Text("session") == session);
    }

    [Theory]
    [InlineData("""{"from_turn":"trn_0000000000000000000000abc"}""", 404)]
    [InlineData("""{"from_message":"msg_0000000000000000000000abc"}""", 404)]
    [InlineData("""{"from_turn":"../x"}""", 400)]
    [InlineData("""{"from_turn":"trn_1","from_message":"msg_1"}""", 400)]
    [InlineData("""{"upto":"trn_1"}""", 400)]
    public async Task Branch_BadPlace_IsRefused(string body, int status)
    {
        using var response = await fixture.Owner.PostTextAsync($"{await MakeAsync("plain")}/branch", body);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task Export_AsJson_IsTheWholeSessionAsAFile()
    {
        var answer = await fixture.Owner.ChatAsync("Export this");
        using var response = await fixture.Owner.GetAsync($"{Sessions}/{answer.Text("session_id")}/export");
        var document = JsonElement.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal(("sigil.session", 1), (document.Text("format"), document.GetProperty("version").GetInt32()));
        Assert.Equal(answer.Text("session_id"), document.GetProperty("session").Text("id"));
        var turn = Assert.Single(document.List("turns"));
        Assert.Equal(["Export this", "Hello there."], turn.List("messages").Select(message => message.Text("content")));
        Assert.True(turn.TryGetProperty("usage", out _));
        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [Trait("attack", "PT-8")]
    [InlineData("../../etc/passwd")]
    [InlineData("a\"; filename=\"evil.exe")]
    [InlineData("CON")]
    [InlineData(".bashrc")]
    [InlineData("Grüße 🙂 и всё")]
    [InlineData("x.html")]
    public async Task Export_OfAnyTitle_HasASafeFileName(string title)
    {
        var path = await MakeAsync(title);
        foreach (var (format, extension) in new[] { ("json", "json"), ("markdown", "md") })
        {
            using var response = await fixture.Owner.GetAsync($"{path}/export?format={format}");

            Assert.Matches($"^attachment; filename=\"sigil-[a-z0-9-]*{IdOf(path)}\\.{extension}\"$", response.Content.Headers.GetValues("Content-Disposition").Single());
        }
    }

    [Fact]
    public async Task Export_InAnUnknownFormat_IsRefused()
        => Assert.Equal("format", (await fixture.Owner.GetAsync($"{await MakeAsync("plain")}/export?format=pdf").ReadProblemAsync(HttpStatusCode.BadRequest, "server.request.invalid")).Text("field"));

    [Fact]
    public async Task Messages_ForgedCursor_IsRefused()
        => Assert.Equal("after", (await fixture.Owner.GetAsync($"{await MakeAsync("plain")}/messages?after=nonsense").ReadProblemAsync(HttpStatusCode.BadRequest, "server.request.invalid")).Text("field"));

    private static string IdOf(string path) => path[(path.LastIndexOf('/') + 1)..];

    private async Task<string> MakeAsync(string title)
        => $"{Sessions}/{(await fixture.Owner.PostJsonAsync(Sessions, new { title }).ReadAsync(HttpStatusCode.Created)).Text("id")}";

    private async Task<string> TagAsync(string path)
    {
        using var response = await fixture.Owner.GetAsync(path);
        return response.Headers.ETag!.ToString();
    }

    private Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string tag, object? body = null)
    {
        var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", tag);
        return fixture.Owner.SendAsync(request);
    }

    private async Task<IEnumerable<string>> ListedAsync(string status)
        => (await fixture.Owner.GetAsync($"{Sessions}?limit=200&status={status}").ReadAsync()).List("sessions").Select(session => session.Text("id"));

    private async Task<IEnumerable<string>> AskedAsync(string session)
        => (await fixture.Owner.GetAsync($"{Sessions}/{session}/messages").ReadAsync()).List("turns").Select(turn => turn.List("messages")[0].Text("content"));
}
