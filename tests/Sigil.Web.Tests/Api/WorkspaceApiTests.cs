// SPDX-License-Identifier: Apache-2.0

using System.Net.Http.Json;
using System.Net;
using System.Text.Json;
using Sigil.Domain.Identity;
using Sigil.Testing;

namespace Sigil.Web.Tests.Api;

public sealed class WorkspaceApiTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Workspaces = "/api/v1/workspaces";

    [Fact]
    public async Task Create_Workspace_IsToBeFoundWhereItSaysWithItsTag()
    {
        using var response = await fixture.Owner.PostAsJsonAsync(
            Workspaces, new { id = "made", description = "Made", tools = new { allow = new[] { "tool.*" }, deny = new[] { "tool.calculator" } } });
        var made = JsonElement.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("/api/v1/workspaces/made", response.Headers.Location?.OriginalString);
        Assert.Equal("owner", Assert.Single(made.List("members")).GetString());
        Assert.False(made.GetProperty("managed").GetBoolean());
        Assert.Equal(JsonValueKind.Null, made.GetProperty("deleted_at").ValueKind);

        using var read = await fixture.Owner.GetAsync(response.Headers.Location);
        Assert.Equal(response.Headers.ETag, read.Headers.ETag);
        Assert.Equal(made.GetRawText(), await read.Content.ReadAsStringAsync());
        await fixture.Owner.PostJsonAsync(Workspaces, new { id = "made" }).ReadProblemAsync(HttpStatusCode.Conflict, "store.conflict");
    }

    [Theory]
    [Trait("attack", "PT-1")]
    [InlineData("id", """{"id":"../etc"}""")]
    [InlineData("id", """{"id":"a/b"}""")]
    [InlineData("id", """{"id":"con"}""")]
    [InlineData("id", """{"id":"Upper"}""")]
    [InlineData("id", """{"id":""}""")]
    [InlineData("members[0]", """{"id":"bad","members":["NO SUCH"]}""")]
    [InlineData("members[1]", """{"id":"bad","members":["owner","usr_nobody"]}""")]
    [InlineData("members[0]", """{"id":"bad","members":[null]}""")]
    [InlineData("tools.allow[1]", """{"id":"bad","tools":{"allow":["tool.*","tool..x"]}}""")]
    [InlineData("tools.deny[0]", """{"id":"bad","tools":{"deny":[null]}}""")]
    [InlineData("model", """{"id":"bad","model":"nonsense"}""")]
    [InlineData("more", """{"id":"bad","more":1}""")]
    public async Task Create_BadField_Is400AndNamesIt(string field, string body)
    {
        using var response = await fixture.Owner.PostTextAsync(Workspaces, body);
        var problem = JsonElement.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains($"\"{field}\"", problem.GetRawText(), StringComparison.Ordinal);
        await fixture.Owner.GetAsync($"{Workspaces}/bad").ReadProblemAsync(HttpStatusCode.NotFound, "server.entity.not_found");
    }

    [Fact]
    public async Task Change_WithTheTagOfAnEarlierRead_Is412()
    {
        await MakeAsync("tagged");
        using var read = await fixture.Owner.GetAsync($"{Workspaces}/tagged");
        using var first = await fixture.Owner.ChangeAsync(HttpMethod.Patch, $"{Workspaces}/tagged", read.Headers.ETag!.Tag, new { description = "one" });
        using var second = await fixture.Owner.ChangeAsync(HttpMethod.Patch, $"{Workspaces}/tagged", read.Headers.ETag!.Tag, new { description = "two" });

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.PreconditionFailed), (first.StatusCode, second.StatusCode));
        using var deletion = await fixture.Owner.ChangeAsync(HttpMethod.Delete, $"{Workspaces}/tagged", read.Headers.ETag.Tag);
        using var member = await fixture.Owner.ChangeAsync(HttpMethod.Put, $"{Workspaces}/tagged/members/owner", read.Headers.ETag.Tag);

        Assert.Equal((HttpStatusCode.PreconditionFailed, HttpStatusCode.PreconditionFailed), (deletion.StatusCode, member.StatusCode));
        Assert.NotEqual(read.Headers.ETag, first.Headers.ETag);
        Assert.Equal("one", (await fixture.Owner.GetAsync($"{Workspaces}/tagged").ReadAsync()).Text("description"));
    }

    [Fact]
    public async Task Delete_ThenRestore_ComesBackWithItsSessions()
    {
        await MakeAsync("undone");
        var answer = await ChatAsync(fixture.Owner, "undone", HttpStatusCode.OK);
        var deleted = await fixture.Owner.DeleteAsync($"{Workspaces}/undone").ReadAsync();

        Assert.Equal(TimeSpan.FromDays(7), deleted.GetProperty("purged_at").GetDateTimeOffset() - deleted.GetProperty("deleted_at").GetDateTimeOffset());
        await ChatAsync(fixture.Owner, "undone", HttpStatusCode.NotFound);
        foreach (var path in new[] { "", "/sessions", $"/sessions/{answer.Text("session_id")}", $"/sessions/{answer.Text("session_id")}/messages", "/members", "/tools" })
        {
            await fixture.Owner.GetAsync($"{Workspaces}/undone{path}").ReadProblemAsync(HttpStatusCode.NotFound, "server.entity.not_found");
        }

        Assert.DoesNotContain("undone", await IdsAsync(fixture.Owner, "?all=true"));
        Assert.Contains("undone", await IdsAsync(fixture.Owner, "?deleted=true"));

        await fixture.Owner.PostAsync($"{Workspaces}/undone/restore", null).ReadAsync();
        Assert.Single((await fixture.Owner.GetAsync($"{Workspaces}/undone/sessions").ReadAsync()).List("sessions"));
        Assert.DoesNotContain("undone", await IdsAsync(fixture.Owner, "?deleted=true"));
    }

    [Fact]
    public async Task Delete_Personal_IsAConflict()
        => await fixture.Owner.DeleteAsync($"{Workspaces}/personal").ReadProblemAsync(HttpStatusCode.Conflict, "workspace.protected");

    [Fact]
    [Trait("attack", "CW-1")]
    public async Task Administrator_NotAMember_ReadsSettingsButNoSessions()
    {
        await MakeAsync("private");
        await ChatAsync(fixture.Owner, "private", HttpStatusCode.OK);
        using var admin = await fixture.OtherUserAsync(member: false, UserRole.Admin);

        Assert.Equal("private", (await admin.GetAsync($"{Workspaces}/private").ReadAsync()).Text("id"));
        await admin.GetAsync($"{Workspaces}/private/sessions").ReadProblemAsync(HttpStatusCode.NotFound, "server.entity.not_found");
        await ChatAsync(admin, "private", HttpStatusCode.NotFound);
        Assert.DoesNotContain("private", await IdsAsync(admin, ""));
        Assert.Contains("private", await IdsAsync(admin, "?all=true"));
    }

    [Fact]
    [Trait("attack", "CW-1")]
    public async Task PlainMember_OfAnotherWorkspace_CannotTellItFromNone()
    {
        await MakeAsync("hidden");
        using var member = await fixture.OtherUserAsync(member: true);
        foreach (var path in new[] { "", "/members", "/tools" })
        {
            var hidden = await member.GetAsync($"{Workspaces}/hidden{path}").ReadProblemAsync(HttpStatusCode.NotFound, "server.entity.not_found");
            var absent = await member.GetAsync($"{Workspaces}/absent{path}").ReadProblemAsync(HttpStatusCode.NotFound, "server.entity.not_found");
            Assert.Equal(absent.EnumerateObject().Select(Shown), hidden.EnumerateObject().Select(Shown));
        }
    }

    [Theory]
    [Trait("attack", "SH-9")]
    [InlineData("POST", "", """{"id":"mine"}""")]
    [InlineData("PATCH", "/personal", """{"description":"mine"}""")]
    [InlineData("DELETE", "/personal", null)]
    [InlineData("POST", "/personal/restore", null)]
    [InlineData("PUT", "/personal/members/owner", null)]
    [InlineData("DELETE", "/personal/members/owner", null)]
    [InlineData("GET", "?all=true", null)]
    [InlineData("GET", "?deleted=true", null)]
    public async Task AnyChange_ByAPlainMemberOrAReader_Is403(string method, string path, string? body)
    {
        using var member = await fixture.OtherUserAsync(member: true);
        using var reader = await fixture.TokenClientAsync(["workspaces.read", "sessions.*", "chat.*"]);
        foreach (var client in new[] { member, reader })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), Workspaces + path);
            request.Content = body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json");
            request.Headers.TryAddWithoutValidation("X-Sigil-Role", "owner");
            request.Headers.TryAddWithoutValidation("X-Sigil-Is-Owner", "true");
            await client.SendAsync(request).ReadProblemAsync(HttpStatusCode.Forbidden, "server.auth.forbidden");
        }
    }

    [Fact]
    public async Task List_PageByPage_ShowsEachOnce()
    {
        foreach (var id in new[] { "page-c", "page-a", "page-b" })
        {
            await MakeAsync(id);
        }

        var seen = new List<string>();
        string? next = null;
        do
        {
            var page = await fixture.Owner.GetAsync($"{Workspaces}?limit=2{(next is null ? "" : $"&after={next}")}").ReadAsync();
            seen.AddRange(page.List("workspaces").Select(workspace => workspace.Text("id")));
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);

        Assert.Equal(seen.Distinct().Order(StringComparer.Ordinal), seen);
        Assert.Equal(["page-a", "page-b", "page-c"], seen.Where(id => id.StartsWith("page-", StringComparison.Ordinal)));
        await fixture.Owner.GetAsync($"{Workspaces}?after=nonsense!").ReadProblemAsync(HttpStatusCode.BadRequest, "server.request.invalid");
    }

    [Fact]
    public async Task Tools_OfTheSavedAndAProposedPolicy_SayWhoMayWhatAndWhy()
    {
        await MakeAsync("tools");
        await fixture.Owner.PatchJsonAsync($"{Workspaces}/tools", new { tools = new { allow = new[] { "tool.*" }, deny = new[] { "tool.calculator" } } }).ReadAsync();
        var saved = (await fixture.Owner.GetAsync($"{Workspaces}/tools/tools?user=owner").ReadAsync()).List("previews");
        var proposed = (await fixture.Owner.PostJsonAsync($"{Workspaces}/tools/tools/preview", new { allow = new[] { "tool.calculator" }, deny = Array.Empty<string>() }).ReadAsync()).List("previews");

        Assert.Equal("workspace_deny_match", saved.Single(tool => tool.Text("tool") == "calculator").Text("reason"));
        Assert.All(saved.Where(tool => tool.Text("tool") != "calculator"), tool => Assert.True(tool.GetProperty("allowed").GetBoolean()));
        Assert.Equal(["calculator"], proposed.Where(tool => tool.GetProperty("allowed").GetBoolean()).Select(tool => tool.Text("tool")));
        Assert.Equal("tool.calculator", proposed.Single(tool => tool.Text("tool") == "calculator").List("sides").Single(side => side.Text("side") == "workspace_allow").Text("rule"));
        Assert.Equal(["tool.calculator"], (await fixture.Owner.GetAsync($"{Workspaces}/tools").ReadAsync()).GetProperty("tools").List("deny").Select(rule => rule.GetString()!));
    }

    [Fact]
    public async Task Members_AddListRemove_DecideWhoGetsIn()
    {
        await MakeAsync("shared");
        using var other = await fixture.OtherUserAsync(member: false);
        var user = (await other.GetAsync("/api/v1/account").ReadAsync()).Text("user_id");
        await other.GetAsync($"{Workspaces}/shared").ReadProblemAsync(HttpStatusCode.NotFound, "server.entity.not_found");

        Assert.Equal("Bob", (await fixture.Owner.PutAsync($"{Workspaces}/shared/members/{user}", null).ReadAsync()).Text("name"));
        await ChatAsync(other, "shared", HttpStatusCode.OK);
        Assert.Equal(2, (await other.GetAsync($"{Workspaces}/shared/members").ReadAsync()).List("members").Length);

        await fixture.Owner.DeleteAsync($"{Workspaces}/shared/members/{user}").ReadAsync(HttpStatusCode.NoContent);
        await ChatAsync(other, "shared", HttpStatusCode.NotFound);
        await fixture.Owner.DeleteAsync($"{Workspaces}/shared/members/{user}").ReadProblemAsync(HttpStatusCode.NotFound, "server.entity.not_found");
    }

    private static string Shown(JsonProperty property) => property.Name is "trace_id" or "instance" ? property.Name : $"{property.Name}: {property.Value}";

    private static Task<JsonElement> ChatAsync(HttpClient client, string workspace, HttpStatusCode status)
        => client.PostJsonAsync("/api/v1/chat", new { content = "hi", workspace_id = workspace }).ReadAsync(status);

    private Task<JsonElement> MakeAsync(string id) => fixture.Owner.PostJsonAsync(Workspaces, new { id }).ReadAsync(HttpStatusCode.Created);

    private static async Task<IEnumerable<string>> IdsAsync(HttpClient client, string query)
        => (await client.GetAsync($"{Workspaces}{query}").ReadAsync()).List("workspaces").Select(workspace => workspace.Text("id"));
}
