// SPDX-License-Identifier: Apache-2.0

using System.Net.Http.Json;
using System.Net;
using System.Text.Json;
using Sigil.Domain.Identity;
using Sigil.Testing;

namespace Sigil.Web.Tests.Api;

public sealed class ConfigurationApiTests : IAsyncLifetime
{
    private const string Config = "/api/v1/config";
    private const string Stored = "# mine\nproviders:\n  vendor:\n    kind: openai-compatible\n    endpoint: http://127.0.0.1:9/v1\n    api_key: sk-CANARY\nagent:\n  window: 20 # messages\n";
    private readonly ApiFixture _fixture = new();

    private HttpClient Owner => _fixture.Owner;

    private string Path => System.IO.Path.Combine(_fixture.Gateway.DataDirectory, "sigil.yaml");

    public async Task InitializeAsync()
    {
        await _fixture.InitializeAsync();
        await _fixture.Gateway.StopAsync();
        await File.WriteAllTextAsync(Path, Stored);
        await _fixture.RestartAsync();
    }

    public async Task DisposeAsync() => await _fixture.DisposeAsync();

    [Fact]
    public async Task Read_Values_HaveSourcesAndNoSecrets()
    {
        var read = await Owner.GetAsync(Config).ReadAsync();

        Assert.DoesNotContain("CANARY", read.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(("20", "line 8", "live"), Value(read, "agent.window"));
        Assert.Equal(("***", "line 6", "live"), Value(read, "providers.vendor.api_key"));
        Assert.Equal(("***", "SIGIL_PROVIDERS__STUB__API_KEY", "live"), Value(read, "providers.stub.api_key"));
        Assert.Equal((null, "default", "guarded"), Value(read, "networking.allowed_hosts"));
        Assert.Equal(("127.0.0.1:0", "--listen", "guarded"), Value(read, "networking.listen"));
        Assert.Equal(1, read.GetProperty("generation").GetInt64());
    }

    [Fact]
    public async Task Patch_Keys_ChangesThemAndNothingElse()
    {
        var tag = await TagAsync();
        var changed = await Owner.ChangeAsync(HttpMethod.Patch, Config, tag, new { values = new Dictionary<string, object?> { ["agent.window"] = 7, ["models.failover"] = new[] { "demo/assistant" }, ["providers.vendor"] = null } }).ReadAsync();

        Assert.Equal(("7", "line 4", "live"), Value(changed, "agent.window"));
        Assert.Equal("# mine\nproviders:\nagent:\n  window: 7 # messages\nmodels:\n  failover: [demo/assistant]\n", await File.ReadAllTextAsync(Path));
        await Owner.ChangeAsync(HttpMethod.Patch, Config, tag, new { values = new Dictionary<string, object?> { ["agent.window"] = 8 } }).ReadProblemAsync(HttpStatusCode.PreconditionFailed, "server.precondition.failed");
        var entry = (await Owner.GetAsync("/api/v1/audit?action=configuration.applied").ReadAsync()).List("entries").First();
        Assert.Equal("owner", entry.Text("actor"));
        Assert.Contains("agent.window", entry.GetProperty("details").Text("keys"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Patch_AnUnknownKey_SuggestsTheNearOne()
    {
        var problem = await Owner.PatchJsonAsync(Config, new { values = new Dictionary<string, object?> { ["agent.windw"] = 7 } }).ReadProblemAsync(HttpStatusCode.UnprocessableEntity, "config.invalid");

        Assert.Equal("agent.windw", problem.Text("field"));
        Assert.Contains("did you mean agent.window?", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"values":{"agent.window":{}}}""", HttpStatusCode.BadRequest, "server.request.invalid")]
    [InlineData("""{"values":{"agent.window":"\ud800"}}""", HttpStatusCode.BadRequest, "server.request.invalid")]
    [InlineData("""{"values":{"models.failover":[null]}}""", HttpStatusCode.BadRequest, "server.request.invalid")]
    [InlineData("""{"values":{"agent.window":0}}""", HttpStatusCode.UnprocessableEntity, "config.invalid")]
    [InlineData("""{"values":{"agent.window":[1]}}""", HttpStatusCode.UnprocessableEntity, "config.invalid")]
    [InlineData("""{"values":{"":1}}""", HttpStatusCode.UnprocessableEntity, "config.invalid")]
    [InlineData("""{"values":{"networking.listen":"0.0.0.0:1","networking.dangerous_allow_plain_http":true}}""", HttpStatusCode.UnprocessableEntity, "config.refused")]
    [InlineData("""{"values":{"providers.vendor.endpoint":"http://evil.example/v1"}}""", HttpStatusCode.UnprocessableEntity, "config.refused")]
    public async Task Patch_WhatIsRefused_ChangesNothing(string body, HttpStatusCode status, string code)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        await Owner.PatchAsync(Config, content).ReadProblemAsync(status, code);

        Assert.Equal(Stored, await File.ReadAllTextAsync(Path));
    }

    [Fact]
    public async Task File_ReadAndWritten_KeepsTheSecret()
    {
        using var answer = await Owner.GetAsync($"{Config}/file");
        var shown = JsonElement.Parse(await answer.Content.ReadAsStringAsync()).Text("text");
        Assert.Equal(Stored.Replace("sk-CANARY", "\"***\"", StringComparison.Ordinal), shown);

        await Owner.ChangeAsync(HttpMethod.Put, $"{Config}/file", answer.Headers.ETag!.ToString(), new { text = shown + "lanes: { capacity: 3 }\n" }).ReadAsync();

        Assert.Equal(Stored + "lanes: { capacity: 3 }\n", await File.ReadAllTextAsync(Path));
    }

    [Fact]
    public async Task File_WithSeveralFaults_ListsThemAll()
    {
        var problem = await Owner.PutAsJsonAsync($"{Config}/file", new { text = "agent:\n  window: 0\nlanes: 7\n" }).ReadProblemAsync(HttpStatusCode.UnprocessableEntity, "config.invalid");

        Assert.Equal(["agent.window", "lanes"], problem.List("errors").Select(error => error.Text("field")));
    }

    [Fact]
    public async Task Validate_AText_TellsLinesChangesAndWhatWaits()
    {
        var good = await Owner.PostJsonAsync($"{Config}/validate", new { text = "agent:\n  window: 9\nnetworking: { listen: '127.0.0.1:9' }\n" }).ReadAsync();
        var bad = await Owner.PostJsonAsync($"{Config}/validate", new { text = "agent:\n  windw: 9\n" }).ReadAsync();

        Assert.True(good.GetProperty("valid").GetBoolean());
        Assert.Equal(["networking.listen"], good.List("waiting_for_restart").Select(key => key.GetString()));
        Assert.Contains(good.List("changes"), change => (change.Text("key"), change.Text("change"), change.Text("applies")) == ("agent.window", "changed", "live"));
        Assert.Contains(good.List("changes"), change => (change.Text("key"), change.Text("change")) == ("providers.vendor.api_key", "removed"));
        Assert.False(bad.GetProperty("valid").GetBoolean());
        Assert.Equal(2, bad.List("problems").Single().GetProperty("line").GetInt32());
        Assert.Equal(Stored, await File.ReadAllTextAsync(Path));
    }

    [Theory]
    [InlineData("GET", "", null)]
    [InlineData("GET", "/file", null)]
    [InlineData("PATCH", "", """{"values":{"agent.window":7}}""")]
    [InlineData("PUT", "/file", """{"text":""}""")]
    [InlineData("POST", "/validate", """{"text":""}""")]
    public async Task Anything_WithoutThePermission_IsForbidden(string method, string path, string? body)
    {
        using var member = await _fixture.OtherUserAsync(member: true, UserRole.Member);
        using var request = new HttpRequestMessage(new HttpMethod(method), Config + path);
        request.Content = body is null ? null : new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        await member.SendAsync(request).ReadProblemAsync(HttpStatusCode.Forbidden, "server.auth.forbidden");
        Assert.Equal(Stored, await File.ReadAllTextAsync(Path));
    }

    [Fact]
    public async Task Status_OfARefusedFile_TellsReasonsToAdministratorsOnly()
    {
        using var member = await _fixture.OtherUserAsync(member: true, UserRole.Member);
        var live = (Sigil.Web.Configuration.Live.LiveConfiguration)_fixture.Gateway.App.Services.GetService(typeof(Sigil.Web.Configuration.Live.LiveConfiguration))!;
        await live.TakeAsync("agent:\n  window: 0\n", CancellationToken.None);

        var seen = (await Owner.GetAsync("/api/v1/status").ReadAsync()).GetProperty("configuration").GetProperty("refused");
        var told = (await member.GetAsync("/api/v1/status").ReadAsync()).GetProperty("configuration").GetProperty("refused");

        Assert.Equal("'0' is not legal; it takes 1 to 500", seen.List("problems").Single().Text("message"));
        Assert.Equal(["agent.window"], told.List("keys").Select(key => key.GetString()));
        Assert.Empty(told.List("problems"));
    }

    private async Task<string> TagAsync()
    {
        using var answer = await Owner.GetAsync(Config);
        return answer.Headers.ETag!.ToString();
    }

    private static (string? Value, string Source, string Applies) Value(JsonElement read, string key)
    {
        var value = read.List("values").Single(value => value.Text("key") == key);
        return (value.GetProperty("value").GetString(), value.Text("source"), value.Text("applies"));
    }
}
