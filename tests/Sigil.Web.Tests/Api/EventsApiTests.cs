// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Net;
using Sigil.Testing;

namespace Sigil.Web.Tests.Api;

/// <summary>What happens in the gateway, streamed to those who may know it.</summary>
public sealed class EventsApiTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Path = "/api/v1/events";

    [Fact]
    public async Task Watch_OwnChat_TellsOfTheSessionAndEachStepOfTheTurn()
    {
        await using var events = await SseConversation.GetAsync(fixture.Owner, Path + "?types=session,turn");
        var answer = await fixture.Owner.ChatAsync("Something secret.");

        var told = await UntilAsync(events, "turn.ended");

        Assert.Equal(["session.created", "turn.accepted", "turn.started", "turn.ended"], told.Select(one => one.Name));
        Assert.Equal(told.Select(one => one.Position).Order(), told.Select(one => one.Position));
        Assert.All(told, one => Assert.Equal((one.Name, "personal", answer.Text("session_id")), (one.Data.Text("type"), one.Data.Text("workspace_id"), one.Data.Text("session_id"))));
        var end = told[^1].Data;
        Assert.Equal((answer.Text("turn_id"), "completed", answer.Text("model")), (end.Text("turn_id"), end.Text("status"), end.Text("model")));
        Assert.DoesNotContain(told, one => one.Data.GetRawText().Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("attack", "CW-1")]
    public async Task Watch_AnotherMember_SeesNothingOfMine()
    {
        var bob = await fixture.OtherUserAsync(member: true);
        await using var events = await SseConversation.GetAsync(bob, Path);
        var mine = await fixture.Owner.ChatAsync("Mine.");
        var his = await bob.ChatAsync("His.");

        var told = await UntilAsync(events, "turn.ended");

        Assert.Equal(["session.created", "turn.accepted", "turn.started", "turn.ended"], told.Select(one => one.Name));
        Assert.All(told, one => Assert.Equal(his.Text("session_id"), one.Data.Text("session_id")));
        Assert.DoesNotContain(told, one => one.Data.GetRawText().Contains(mine.Text("session_id"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Watch_AuditLog_NeedsItsPermission()
    {
        var narrow = await fixture.TokenClientAsync(["events.read", "sessions.read"]);
        await using var without = await SseConversation.GetAsync(narrow, Path + "?types=audit,turn");
        await using var with = await SseConversation.GetAsync(fixture.Owner, Path + "?types=audit");
        await fixture.Owner.ChatAsync("Hello.");

        var entry = (await with.NextAsync())!.Value;
        Assert.Equal("audit.appended", entry.Name);
        Assert.True(entry.Data.GetProperty("sequence").GetInt64() > 0);
        Assert.All(await UntilAsync(without, "turn.ended"), one => Assert.StartsWith("turn.", one.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Watch_Secrets_TellsTheirNamesToThoseWhoMaySeeThem()
    {
        var narrow = await fixture.TokenClientAsync(["events.read", "sessions.read", "admin.audit"]);
        await using var without = await SseConversation.GetAsync(narrow, Path + "?types=secret,turn");
        await using var with = await SseConversation.GetAsync(fixture.Owner, Path + "?types=secret");
        await fixture.Owner.PutJsonAsync("/api/v1/secrets/told", new { value = "CANARY-told-value", workspace = "personal", hosts = new[] { "api.example.com" } }).ReadAsync();
        await fixture.Owner.PutJsonAsync("/api/v1/secrets/told", new { workspace = "personal" }).ReadAsync();
        await fixture.Owner.PostJsonAsync("/api/v1/secrets/told/rotate", new { value = "CANARY-next-value" }).ReadAsync();
        await fixture.Owner.DeleteAsync("/api/v1/secrets/told").ReadAsync(HttpStatusCode.NoContent);
        await fixture.Owner.ChatAsync("Hello.");

        var told = await UntilAsync(with, "secret.removed");

        Assert.Equal(["secret.created", "secret.changed", "secret.rotated", "secret.removed"], told.Select(one => one.Name));
        Assert.All(told, one => Assert.Equal(("told", "personal"), (one.Data.Text("secret"), one.Data.Text("workspace_id"))));
        Assert.DoesNotContain(told, one => one.Data.GetRawText().Contains("CANARY", StringComparison.Ordinal) || one.Data.GetRawText().Contains("api.example", StringComparison.Ordinal));
        Assert.All(await UntilAsync(without, "turn.ended"), one => Assert.StartsWith("turn.", one.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Watch_FromTheLastIdThatTheClientHas_MissesNothing()
    {
        await using var events = await SseConversation.GetAsync(fixture.Owner, Path + "?types=session,turn");
        await fixture.Owner.ChatAsync("One.");
        var first = (await events.NextAsync())!.Value;
        var rest = await UntilAsync(events, "turn.ended");

        await using var again = await SseConversation.GetAsync(fixture.Owner, Path + "?types=session,turn", first.Position.ToString(CultureInfo.InvariantCulture));
        Assert.Equal(rest.Select(one => one.Position), (await UntilAsync(again, "turn.ended")).Select(one => one.Position));
    }

    [Fact]
    public async Task Watch_FromAnIdThatIsNotKept_IsToldToReadAgain()
    {
        await using var events = await SseConversation.GetAsync(fixture.Owner, Path + "?types=session&after=1");

        Assert.Equal("resync", (await events.NextAsync())!.Value.Name);
    }

    [Theory]
    [InlineData("types=session,nonsense", "types")]
    [InlineData("types=Session", "types")]
    [InlineData("after=x", "after")]
    [InlineData("after=-1", "after")]
    public async Task Watch_BadQuery_IsRefusedWithItsField(string query, string field)
        => Assert.Equal(field, (await fixture.Owner.GetAsync($"{Path}?{query}").ReadProblemAsync(HttpStatusCode.BadRequest, "server.request.invalid")).Text("field"));

    [Fact]
    [Trait("attack", "CW-1")]
    public async Task Watch_WorkspaceOfOthersOrOfNobody_LooksTheSame()
    {
        var bob = await fixture.OtherUserAsync(member: false);
        var others = await bob.GetAsync(Path + "?workspace=personal").ReadProblemAsync(HttpStatusCode.NotFound, "server.entity.not_found");
        var nobodys = await bob.GetAsync(Path + "?workspace=absent").ReadProblemAsync(HttpStatusCode.NotFound, "server.entity.not_found");
        var impossible = await bob.GetAsync(Path + "?workspace=../x").ReadProblemAsync(HttpStatusCode.NotFound, "server.entity.not_found");

        Assert.Single(new[] { others.Text("detail"), nobodys.Text("detail"), impossible.Text("detail") }.Distinct());
    }

    [Fact]
    public async Task Watch_WithoutThePermission_IsRefused()
    {
        var narrow = await fixture.TokenClientAsync(["chat.send"]);

        await narrow.GetAsync(Path).ReadProblemAsync(HttpStatusCode.Forbidden, "server.auth.forbidden");
    }

    [Fact]
    [Trait("attack", "CW-6")]
    public async Task Watch_TokenRevoked_IsCut()
    {
        var token = await fixture.Owner.PostJsonAsync("/api/v1/tokens", new { name = "short", permissions = new[] { "*" } }).ReadAsync(HttpStatusCode.Created);
        await using var events = await SseConversation.GetAsync(fixture.Gateway.ApiClient(token.Text("token")), Path + "?types=session");
        await fixture.Owner.DeleteAsync($"/api/v1/tokens/{token.Text("id")}").ReadAsync(HttpStatusCode.NoContent);

        await Assert.ThrowsAnyAsync<Exception>(events.RestAsync);
    }

    private static async Task<List<(string Name, long Position, System.Text.Json.JsonElement Data)>> UntilAsync(SseConversation events, string name)
    {
        var told = new List<(string Name, long Position, System.Text.Json.JsonElement Data)>();
        do
        {
            told.Add((await events.NextAsync())!.Value);
        }
        while (told[^1].Name != name);

        return told;
    }
}
