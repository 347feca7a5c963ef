// SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Sigil.Domain.Identity;
using Sigil.Testing;

namespace Sigil.Web.Tests.Api;

public sealed class UserApiTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Users = "/api/v1/users";

    [Fact]
    public async Task User_FromCreationToDeletion_IsWhatTheApiSays()
    {
        using var created = await fixture.Owner.PostAsJsonAsync(Users, new { id = "ada", name = "Ada", role = "member" });
        var made = JsonElement.Parse(await created.Content.ReadAsStringAsync());
        Assert.Equal((HttpStatusCode.Created, "/api/v1/users/ada"), (created.StatusCode, created.Headers.Location?.OriginalString));
        Assert.Equal(("Ada", "member", true), (made.Text("name"), made.Text("role"), made.GetProperty("enabled").GetBoolean()));

        using var changed = await fixture.Owner.ChangeAsync(HttpMethod.Patch, $"{Users}/ada", created.Headers.ETag!.Tag, new { name = "Ada L", role = "admin" });
        using var stale = await fixture.Owner.ChangeAsync(HttpMethod.Patch, $"{Users}/ada", created.Headers.ETag!.Tag, new { name = "late" });
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.PreconditionFailed), (changed.StatusCode, stale.StatusCode));
        Assert.Contains("ada", (await fixture.Owner.GetAsync($"{Users}?limit=200").ReadAsync()).List("users").Select(user => user.Text("id")));

        await fixture.Owner.DeleteAsync($"{Users}/ada").ReadAsync(HttpStatusCode.NoContent);
        await fixture.Owner.GetAsync($"{Users}/ada").ReadProblemAsync(HttpStatusCode.NotFound, "server.entity.not_found");
    }

    [Theory]
    [InlineData("role", """{"name":"x","role":"root"}""")]
    [InlineData("role", """{"name":"x","role":"unknown"}""")]
    [InlineData("role", """{"name":"x","role":"Owner"}""")]
    [InlineData("id", """{"id":"../x","name":"x","role":"guest"}""")]
    [InlineData("id", """{"id":"gateway","name":"x","role":"guest"}""")]
    [InlineData("name", """{"name":"","role":"guest"}""")]
    [InlineData("is_owner", """{"name":"x","role":"guest","is_owner":true}""")]
    public async Task Create_BadField_Is400AndNamesIt(string field, string body)
    {
        using var response = await fixture.Owner.PostTextAsync(Users, body);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains($"\"{field}\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [Trait("attack", "SH-4")]
    [Trait("attack", "SH-9")]
    [InlineData("GET", "", null)]
    [InlineData("POST", "", """{"name":"x","role":"owner"}""")]
    [InlineData("GET", "/owner", null)]
    [InlineData("PATCH", "/owner", """{"role":"guest"}""")]
    [InlineData("DELETE", "/owner", null)]
    [InlineData("POST", "/owner/login-link", null)]
    [InlineData("GET", "/owner/identities", null)]
    [InlineData("POST", "/owner/identities", """{"channel":"telegram","external_id":"1"}""")]
    public async Task AnyCall_ByAMemberWhoClaimsMore_Is403(string method, string path, string? body)
    {
        using var member = await fixture.OtherUserAsync(member: true);
        using var request = new HttpRequestMessage(new HttpMethod(method), Users + path);
        request.Content = body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        request.Headers.TryAddWithoutValidation("X-Sigil-Role", "owner");
        request.Headers.TryAddWithoutValidation("X-OpenClaw-Sender-Is-Owner", "true");

        await member.SendAsync(request).ReadProblemAsync(HttpStatusCode.Forbidden, "server.auth.forbidden");
    }

    [Theory]
    [Trait("attack", "SH-9")]
    [InlineData("PATCH", "/owner", """{"role":"guest"}""")]
    [InlineData("DELETE", "/owner", null)]
    [InlineData("POST", "/owner/login-link", null)]
    [InlineData("POST", "", """{"name":"x","role":"owner"}""")]
    [InlineData("POST", "/owner/identities", """{"channel":"telegram","external_id":"1"}""")]
    public async Task AnAdministrator_ReachingForTheOwner_Is403(string method, string path, string? body)
    {
        using var admin = await fixture.OtherUserAsync(member: false, UserRole.Admin);
        using var request = new HttpRequestMessage(new HttpMethod(method), Users + path);
        request.Content = body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        await admin.SendAsync(request).ReadProblemAsync(HttpStatusCode.Forbidden, "server.auth.forbidden");
    }

    [Fact]
    public async Task LastOwner_CannotBeTakenAway()
    {
        await fixture.Owner.PatchJsonAsync($"{Users}/owner", new { enabled = false }).ReadProblemAsync(HttpStatusCode.Conflict, "identity.owner.last");
        await fixture.Owner.PatchJsonAsync($"{Users}/owner", new { role = "admin" }).ReadProblemAsync(HttpStatusCode.Conflict, "identity.owner.last");
        await fixture.Owner.DeleteAsync($"{Users}/owner").ReadProblemAsync(HttpStatusCode.Conflict, "identity.owner.last");
        Assert.Equal("owner", (await fixture.Owner.GetAsync("/api/v1/account").ReadAsync()).Text("role"));
    }

    [Fact]
    [Trait("attack", "CW-6")]
    public async Task Disable_SomebodySignedIn_EndsTheirCredentials()
    {
        await fixture.Owner.PostJsonAsync(Users, new { id = "bea", name = "Bea", role = "member" }).ReadAsync(HttpStatusCode.Created);
        using var client = await fixture.TokenClientAsync(["*"], "bea");
        Assert.Equal("bea", (await client.GetAsync("/api/v1/account").ReadAsync()).Text("user_id"));

        await fixture.Owner.PatchJsonAsync($"{Users}/bea", new { enabled = false }).ReadAsync();
        await client.GetAsync("/api/v1/account").ReadProblemAsync(HttpStatusCode.Unauthorized, "server.auth.unauthorized");
        await fixture.Owner.PostAsync($"{Users}/bea/login-link", null).ReadProblemAsync(HttpStatusCode.Conflict, "store.conflict");

        await fixture.Owner.PatchJsonAsync($"{Users}/bea", new { enabled = true }).ReadAsync();
        await client.GetAsync("/api/v1/account").ReadProblemAsync(HttpStatusCode.Unauthorized, "server.auth.unauthorized");
    }

    [Fact]
    public async Task LoginLink_ForAnotherUser_SignsInAsThemOnce()
    {
        await fixture.Owner.PostJsonAsync(Users, new { id = "cyd", name = "Cyd", role = "guest" }).ReadAsync(HttpStatusCode.Created);
        var link = (await fixture.Owner.PostAsync($"{Users}/cyd/login-link", null).ReadAsync(HttpStatusCode.Created)).Text("url");
        var cookies = new CookieContainer();
        using var browser = fixture.Gateway.AnonymousClient(cookies);
        browser.DefaultRequestHeaders.Add("Origin", fixture.Gateway.BaseAddress.GetLeftPart(UriPartial.Authority));
        using var signedIn = await LoginForm.SendAsync(browser, new Uri(link).Fragment[1..]);
        var account = await browser.GetAsync("/api/v1/account").ReadAsync();

        Assert.Equal(("cyd", "guest", "browser"), (account.Text("user_id"), account.Text("role"), account.Text("door")));
        Assert.Contains("chat.send", account.List("permissions").Select(permission => permission.GetString()));

        using var again = fixture.Gateway.AnonymousClient();
        again.DefaultRequestHeaders.Add("Origin", fixture.Gateway.BaseAddress.GetLeftPart(UriPartial.Authority));
        using var refused = await LoginForm.SendAsync(again, new Uri(link).Fragment[1..]);
        Assert.Contains("expired", refused.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Account_OfAToken_ShowsWhatTheTokenMay()
    {
        using var narrow = await fixture.TokenClientAsync(["account.read", "models.read"]);
        var account = await narrow.GetAsync("/api/v1/account").ReadAsync();

        Assert.Equal(("owner", "api"), (account.Text("role"), account.Text("door")));
        Assert.Equal(["account.read", "models.read"], account.List("permissions").Select(permission => permission.GetString()!).Order(StringComparer.Ordinal));
    }

    [Fact]
    [Trait("attack", "PB-6")]
    public async Task Identities_AddListRemove_AreOneUsersOnly()
    {
        foreach (var id in new[] { "dan", "eve" })
        {
            await fixture.Owner.PostJsonAsync(Users, new { id, name = id, role = "guest" }).ReadAsync(HttpStatusCode.Created);
        }

        var added = await fixture.Owner.PostJsonAsync($"{Users}/dan/identities", new { channel = "telegram", external_id = "4711", display_name = "Dan" }).ReadAsync(HttpStatusCode.Created);
        await fixture.Owner.PostJsonAsync($"{Users}/eve/identities", new { channel = "telegram", external_id = "4711" }).ReadProblemAsync(HttpStatusCode.Conflict, "store.conflict");
        await fixture.Owner.PostJsonAsync($"{Users}/eve/identities", new { channel = "telegram", external_id = "4711 " }).ReadProblemAsync(HttpStatusCode.BadRequest, "server.request.invalid");
        await fixture.Owner.DeleteAsync($"{Users}/eve/identities/{added.Text("id")}").ReadProblemAsync(HttpStatusCode.NotFound, "server.entity.not_found");
        Assert.Equal("4711", Assert.Single((await fixture.Owner.GetAsync($"{Users}/dan/identities").ReadAsync()).List("identities")).Text("external_id"));

        await fixture.Owner.DeleteAsync($"{Users}/dan/identities/{added.Text("id")}").ReadAsync(HttpStatusCode.NoContent);
        await fixture.Owner.PostJsonAsync($"{Users}/eve/identities", new { channel = "telegram", external_id = "4711" }).ReadAsync(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("/api/v1/tokens", "tokens")]
    [InlineData("/api/v1/users", "users")]
    [InlineData("/api/v1/sign-ins?all=true", "sign_ins")]
    public async Task List_OnePerPage_ComesToTheEndWithEachOnce(string path, string name)
    {
        for (var i = 0; i < 3; i++)
        {
            await fixture.TokenClientAsync(["models.read"]);
            await fixture.Gateway.SignInAsync();
            await fixture.Owner.PostJsonAsync(Users, new { name = "Someone", role = "guest" }).ReadAsync(HttpStatusCode.Created);
        }

        var join = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var whole = (await fixture.Owner.GetAsync($"{path}{join}limit=200").ReadAsync()).List(name).Select(row => row.Text("id")).ToArray();
        var seen = new List<string>();
        for (string? next = ""; next is not null;)
        {
            var page = await fixture.Owner.GetAsync($"{path}{join}limit=1{(next.Length == 0 ? "" : $"&after={next}")}").ReadAsync();
            seen.Add(Assert.Single(page.List(name)).Text("id"));
            next = page.GetProperty("next").GetString();
        }

        Assert.True(whole.Length >= 3);
        Assert.Equal(whole, seen);
    }
}
