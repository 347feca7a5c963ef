// SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Text.Json;
using Sigil.Testing;

namespace Sigil.Web.Tests.Api;

public sealed class TokenApiTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Tokens = "/api/v1/tokens";

    [Fact]
    public async Task Create_Token_IsShownOnceAndWorks()
    {
        var made = await fixture.Owner.PostJsonAsync(Tokens, new { name = "ci", permissions = new[] { "chat.send", "tool.*" }, expires_in_days = 7 }).ReadAsync(HttpStatusCode.Created);

        var answer = await fixture.Gateway.ApiClient(made.Text("token")).ChatAsync("hi");
        var listed = await fixture.Owner.GetAsync(Tokens).ReadAsync();

        Assert.Equal("Hello there.", answer.Text("content"));
        Assert.StartsWith("sigil_", made.Text("token"), StringComparison.Ordinal);
        Assert.DoesNotContain(made.Text("token").Split('.')[1], listed.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.String, listed.List("tokens").Single(token => token.Text("id") == made.Text("id")).GetProperty("expires_at").ValueKind);
    }

    [Fact]
    public async Task Revoke_Token_EndsItAtOnce()
    {
        var made = await fixture.Owner.PostJsonAsync(Tokens, new { name = "short", permissions = new[] { "*" } }).ReadAsync(HttpStatusCode.Created);
        using var client = fixture.Gateway.ApiClient(made.Text("token"));
        await client.GetAsync("/api/v1/models").ReadAsync();

        await fixture.Owner.DeleteAsync($"{Tokens}/{made.Text("id")}").ReadAsync(HttpStatusCode.NoContent);

        await client.GetAsync("/api/v1/models").ReadProblemAsync(HttpStatusCode.Unauthorized, "server.auth.unauthorized");
    }

    [Theory]
    [Trait("attack", "SH-9")]
    [InlineData("POST", "/api/v1/chat", """{"content":"hi","workspace_id":"personal"}""")]
    [InlineData("POST", "/api/v1/chat/stream", """{"content":"hi","workspace_id":"personal"}""")]
    [InlineData("POST", "/v1/chat/completions", """{"model":"personal","messages":[{"role":"user","content":"hi"}]}""")]
    [InlineData("POST", "/api/v1/tokens", """{"name":"more","permissions":["*"]}""")]
    [InlineData("POST", "/api/v1/login-links", null)]
    [InlineData("POST", "/api/v1/audit/verify", null)]
    [InlineData("GET", "/api/v1/audit", null)]
    [InlineData("GET", "/api/v1/sign-ins", null)]
    [InlineData("DELETE", "/api/v1/workspaces/personal/sessions/ses_1", null)]
    [InlineData("PATCH", "/api/v1/workspaces/personal/sessions/ses_1", """{"title":"x"}""")]
    public async Task AnyWrite_WithAReadOnlyToken_IsForbidden(string method, string path, string? body)
    {
        using var reader = await fixture.TokenClientAsync(["sessions.read", "workspaces.read", "models.read", "status.read"]);
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        request.Content = body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var response = await reader.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        await reader.GetAsync("/api/v1/status").ReadAsync();
    }

    [Fact]
    [Trait("attack", "SH-9")]
    public async Task Create_MoreThanTheCreatorMay_IsNarrowed()
    {
        using var narrow = await fixture.TokenClientAsync(["account.tokens", "models.read"]);

        using var response = await narrow.PostJsonAsync(Tokens, new { name = "more", permissions = new[] { "*" } });
        if (response.StatusCode == HttpStatusCode.Created)
        {
            var token = JsonElement.Parse(await response.Content.ReadAsStringAsync());
            using var made = fixture.Gateway.ApiClient(token.Text("token"));
            using var refused = await made.GetAsync("/api/v1/audit");
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }
        else
        {
            Assert.InRange((int)response.StatusCode, 400, 403);
        }
    }

    [Fact]
    [Trait("attack", "CW-1")]
    public async Task Revoke_SomebodyElsesToken_IsNotFound()
    {
        var mine = await fixture.Owner.PostJsonAsync(Tokens, new { name = "mine", permissions = new[] { "*" } }).ReadAsync(HttpStatusCode.Created);
        using var other = await fixture.OtherUserAsync(member: true);

        await other.DeleteAsync($"{Tokens}/{mine.Text("id")}").ReadProblemAsync(HttpStatusCode.NotFound, "server.entity.not_found");
        await other.DeleteAsync($"{Tokens}/tok_0000000000000000000000abc").ReadProblemAsync(HttpStatusCode.NotFound, "server.entity.not_found");
        Assert.DoesNotContain(mine.Text("id"), (await other.GetAsync(Tokens).ReadAsync()).GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"name":"","permissions":["*"]}""")]
    [InlineData("""{"name":"x","permissions":[]}""")]
    [InlineData("""{"name":"x","permissions":["not a pattern!"]}""")]
    [InlineData("""{"name":"x","permissions":[null]}""")]
    [InlineData("""{"name":"x","permissions":["*"],"expires_in_days":0}""")]
    [InlineData("""{"name":"x","permissions":["*"],"expires_in_days":2147483647}""")]
    [InlineData("""{"name":"x","permissions":["*"],"user_id":"NO SUCH"}""")]
    [InlineData("""{"name":"x"}""")]
    public async Task Create_BadField_Is400(string body)
    {
        using var response = await fixture.Owner.PostTextAsync(Tokens, body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task SignIns_List_MarksTheCurrentOneAndRevokes()
    {
        using var browser = await fixture.Gateway.SignInAsync();
        var listed = await browser.GetAsync("/api/v1/sign-ins").ReadAsync();
        var current = listed.List("sign_ins").Single(signIn => signIn.GetProperty("current").GetBoolean());

        await fixture.Owner.DeleteAsync($"/api/v1/sign-ins/{current.Text("id")}").ReadAsync(HttpStatusCode.NoContent);

        await browser.GetAsync("/api/v1/sign-ins").ReadProblemAsync(HttpStatusCode.Unauthorized, "server.auth.unauthorized");
    }
}
