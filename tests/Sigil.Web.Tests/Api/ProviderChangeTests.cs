// SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Text.Json;
using Sigil.Testing;

namespace Sigil.Web.Tests.Api;

/// <summary>Providers made, changed and removed while the gateway runs: what is refused, and that what is taken is in force at once, from the file to the vendor's wire.</summary>
public sealed class ProviderChangeTests : IAsyncLifetime
{
    private const string Path = "/api/v1/providers/local";
    private StubModelServer _vendor = null!;
    private StubModelServer _other = null!;
    private SigilAppFixture _gateway = null!;
    private HttpClient _owner = null!;

    public async Task InitializeAsync()
    {
        (_vendor, _other) = (await StubModelServer.StartAsync(), await StubModelServer.StartAsync());
        _vendor.Respond(_ => StubAnswer.Text("from the vendor"));
        _other.Respond(_ => StubAnswer.Text("from the other"));
        _gateway = new SigilAppFixture();
        _gateway.Environment["LOCAL_KEY"] = "key-of-the-environment";
        _gateway.Environment["OPENAI_API_KEY"] = "key-of-openai";
        await File.WriteAllTextAsync(
            FilePath,
            $$"""
            # Ours.
            providers:
              local:
                kind: openai-compatible
                endpoint: {{_vendor.Endpoint}}
                api_key: stored-key # from the vendor's page
              referred:
                kind: openai-compatible
                endpoint: {{_vendor.Endpoint}}
                api_key: ${LOCAL_KEY}
              spare:
                kind: openai-compatible
                endpoint: {{_vendor.Endpoint}}
            models:
              default: local/stub-model
            prices:
              local/stub-model: { input: 2, output: 10, cache_read: 0.5 }
            """);
        await _gateway.StartAsync();
        _owner = _gateway.ApiClient();
    }

    public async Task DisposeAsync()
    {
        await _gateway.DisposeAsync();
        await _vendor.DisposeAsync();
        await _other.DisposeAsync();
    }

    private string FilePath => System.IO.Path.Combine(_gateway.DataDirectory, "sigil.yaml");

    [Fact]
    public async Task Get_OfTheFile_SaysWhereTheKeyIsAndMayBeChanged()
    {
        var local = await _owner.GetAsync(Path).ReadAsync();
        var referred = await _owner.GetAsync("/api/v1/providers/referred").ReadAsync();
        var openai = await _owner.GetAsync("/api/v1/providers/openai").ReadAsync();
        var demo = await _owner.GetAsync("/api/v1/providers/demo").ReadAsync();

        Assert.Equal(("file", JsonValueKind.Null), (local.GetProperty("key").Text("from"), local.GetProperty("key").GetProperty("variable").ValueKind));
        Assert.True(local.GetProperty("editable").GetBoolean());
        Assert.Equal(("environment", "LOCAL_KEY"), (referred.GetProperty("key").Text("from"), referred.GetProperty("key").Text("variable")));
        Assert.True(referred.GetProperty("editable").GetBoolean());
        Assert.Equal("OPENAI_API_KEY", openai.GetProperty("key").Text("variable"));
        Assert.False(openai.GetProperty("editable").GetBoolean());
        Assert.False(demo.GetProperty("editable").GetBoolean());
    }

    [Fact]
    public async Task Save_OfANewProvider_IsInForceAtOnceAndInTheFileWithTheRestAsItWas()
    {
        var made = await _owner.PutJsonAsync("/api/v1/providers/fresh", new { kind = "openai-compatible", endpoint = _other.Endpoint, api_key = "fresh-key", models = new[] { "one", "two" } }).ReadAsync();

        Assert.Equal((true, "file"), (made.GetProperty("key").GetProperty("set").GetBoolean(), made.GetProperty("key").Text("from")));
        Assert.Equal(["one", "two"], made.List("models").Select(model => model.GetString()!));
        var answer = await _owner.PostJsonAsync("/api/v1/chat", new { content = "Hi", workspace_id = "personal", model = "fresh/one" }).ReadAsync();
        Assert.Equal("from the other", answer.Text("content"));
        Assert.Equal("Bearer fresh-key", _other.Requests[0].Headers["Authorization"]);
        var text = await File.ReadAllTextAsync(FilePath);
        Assert.Contains("api_key: stored-key # from the vendor's page", text, StringComparison.Ordinal);
        Assert.Contains("fresh-key", text, StringComparison.Ordinal);
        Assert.DoesNotContain("fresh-key", (await _owner.GetAsync("/api/v1/audit").ReadAsync()).GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(_gateway.Log.Lines, line => line.Contains("fresh-key", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Save_WithoutAKey_KeepsTheStoredOneWhereItIsToGo()
    {
        await _owner.PutJsonAsync(Path, new { kind = "openai-compatible", endpoint = _vendor.Endpoint, models = new[] { "stub-model", "more" } }).ReadAsync();

        await _owner.ChatAsync("Hi");
        Assert.Equal("Bearer stored-key", _vendor.Requests[^1].Headers["Authorization"]);
    }

    [Theory]
    [InlineData("local")]
    [InlineData("referred")]
    [Trait("attack", "WB-8")]
    public async Task Save_OfAnotherEndpointWithoutAKey_IsRefusedAndNobodyGetsTheKey(string name)
    {
        var problem = await _owner.PutJsonAsync($"/api/v1/providers/{name}", new { kind = "openai-compatible", endpoint = _other.Endpoint })
            .ReadProblemAsync(HttpStatusCode.BadRequest, "server.request.invalid");

        Assert.Equal("api_key", problem.Text("field"));
        await _owner.PostAsync($"/api/v1/providers/{name}/test", null).ReadAsync();
        Assert.Empty(_other.Gets);
    }

    [Fact]
    [Trait("attack", "WB-8")]
    public async Task Save_OfAnotherKindWithoutAKey_IsRefused()
        => await _owner.PutJsonAsync(Path, new { kind = "openai", endpoint = _vendor.Endpoint }).ReadProblemAsync(HttpStatusCode.BadRequest, "server.request.invalid");

    [Theory]
    [InlineData("new-key", "Bearer new-key")]
    [InlineData("", null)]
    public async Task Save_OfAnotherEndpointWithItsOwnKeyOrNone_SendsThat(string key, string? header)
    {
        var saved = await _owner.PutJsonAsync(Path, new { kind = "openai-compatible", endpoint = _other.Endpoint, api_key = key }).ReadAsync();

        Assert.Equal(header is not null, saved.GetProperty("key").GetProperty("set").GetBoolean());
        Assert.Equal("from the other", (await _owner.ChatAsync("Hi")).Text("content"));
        Assert.Equal(header, _other.Requests[^1].Headers.GetValueOrDefault("Authorization"));
        Assert.DoesNotContain("stored-key", await File.ReadAllTextAsync(FilePath), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("attack", "WB-8")]
    public async Task Save_OfAReferenceToTheEnvironment_IsRefused()
    {
        var problem = await _owner.PutJsonAsync("/api/v1/providers/thief", new { kind = "openai-compatible", endpoint = _other.Endpoint, api_key = "${LOCAL_KEY}" })
            .ReadProblemAsync(HttpStatusCode.BadRequest, "server.request.invalid");

        Assert.Equal("api_key", problem.Text("field"));
    }

    [Theory]
    [InlineData("openai", "OPENAI_API_KEY")]
    [InlineData("demo", "part of Sigil")]
    public async Task Change_OfWhatIsNotTheFiles_IsRefusedAndSaysWhy(string name, string why)
    {
        var body = new { kind = "openai", api_key = "k" };

        var saving = await _owner.PutJsonAsync($"/api/v1/providers/{name}", body).ReadProblemAsync(HttpStatusCode.Conflict, "provider.managed");
        var removing = await _owner.DeleteAsync($"/api/v1/providers/{name}").ReadProblemAsync(HttpStatusCode.Conflict, "provider.managed");

        Assert.Contains(why, saving.Text("detail"), StringComparison.Ordinal);
        Assert.Contains(why, removing.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_OfAnotherRevision_Is412AndChangesNothing()
    {
        using var read = await _owner.GetAsync("/api/v1/providers/spare");
        var tag = read.Headers.ETag!.ToString();
        var body = new { kind = "openai-compatible", endpoint = _vendor.Endpoint, models = new[] { "one" } };

        using var first = await _owner.ChangeAsync(HttpMethod.Put, "/api/v1/providers/spare", tag, body);
        await _owner.ChangeAsync(HttpMethod.Put, "/api/v1/providers/spare", tag, body).ReadProblemAsync(HttpStatusCode.PreconditionFailed, "server.precondition.failed");
        await _owner.ChangeAsync(HttpMethod.Delete, "/api/v1/providers/spare", tag).ReadProblemAsync(HttpStatusCode.PreconditionFailed, "server.precondition.failed");
        await _owner.ChangeAsync(HttpMethod.Put, "/api/v1/providers/absent", tag, body).ReadProblemAsync(HttpStatusCode.PreconditionFailed, "server.precondition.failed");

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        using var removed = await _owner.ChangeAsync(HttpMethod.Delete, "/api/v1/providers/spare", first.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
    }

    [Fact]
    public async Task Remove_OfWhatNothingUses_TakesItsKeyOutOfTheFile()
    {
        await _owner.PutJsonAsync("/api/v1/providers/spare", new { kind = "openai-compatible", endpoint = _vendor.Endpoint, api_key = "spare-key" }).ReadAsync();

        await _owner.DeleteAsync("/api/v1/providers/spare").ReadAsync(HttpStatusCode.NoContent);

        await _owner.GetAsync("/api/v1/providers/spare").ReadProblemAsync(HttpStatusCode.NotFound, "server.entity.not_found");
        Assert.DoesNotContain("spare", await File.ReadAllTextAsync(FilePath), StringComparison.Ordinal);
        await _owner.DeleteAsync("/api/v1/providers/spare").ReadProblemAsync(HttpStatusCode.NotFound, "server.entity.not_found");
    }

    [Fact]
    public async Task Remove_OfWhatIsUsed_IsRefusedAndSaysByWhat()
    {
        await _owner.PostJsonAsync("/api/v1/workspaces", new { id = "lab", model = "spare/stub-model" }).ReadAsync(HttpStatusCode.Created);

        var byDefault = await _owner.DeleteAsync(Path).ReadProblemAsync(HttpStatusCode.Conflict, "provider.in_use");
        var byWorkspace = await _owner.DeleteAsync("/api/v1/providers/spare").ReadProblemAsync(HttpStatusCode.Conflict, "provider.in_use");

        Assert.Contains("models.default", byDefault.Text("detail"), StringComparison.Ordinal);
        Assert.Contains("'lab'", byWorkspace.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_OfAListThatLeavesOutTheDefaultModel_IsRefused()
    {
        var problem = await _owner.PutJsonAsync(Path, new { kind = "openai-compatible", endpoint = _vendor.Endpoint, models = new[] { "another" } })
            .ReadProblemAsync(HttpStatusCode.Conflict, "provider.in_use");

        Assert.Equal("models", problem.Text("field"));
    }

    [Theory]
    [InlineData("admin.providers", HttpStatusCode.OK, HttpStatusCode.NoContent)]
    [InlineData("admin.config", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task Change_WithAToken_TakesThePermissionForProviders(string permission, HttpStatusCode saved, HttpStatusCode removed)
    {
        var token = await _owner.PostJsonAsync("/api/v1/tokens", new { name = "narrow", permissions = new[] { permission } }).ReadAsync(HttpStatusCode.Created);
        using var narrow = _gateway.ApiClient(token.Text("token"));

        await narrow.PutJsonAsync("/api/v1/providers/fresh", new { kind = "openai", api_key = "k" }).ReadAsync(saved);
        await narrow.DeleteAsync("/api/v1/providers/spare").ReadAsync(removed);
    }

    [Fact]
    public async Task Change_Always_IsInTheAuditLogByTheNamesOfItsKeys()
    {
        await _owner.PutJsonAsync("/api/v1/providers/fresh", new { kind = "openai", api_key = "fresh-key" }).ReadAsync();

        var log = (await _owner.GetAsync("/api/v1/audit?action=configuration.applied").ReadAsync()).GetRawText();

        Assert.Contains("providers.fresh.api_key", log, StringComparison.Ordinal);
        Assert.DoesNotContain("fresh-key", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Models_WithAPrice_ShowIt()
    {
        await _owner.PostAsync("/api/v1/providers/local/test", null).ReadAsync();

        var models = await _owner.GetAsync("/api/v1/models").ReadAsync();

        var price = models.List("models").Single(model => model.Text("id") == "local/stub-model").GetProperty("price");
        Assert.Equal((2m, 10m, 0.5m), (price.GetProperty("input").GetDecimal(), price.GetProperty("output").GetDecimal(), price.GetProperty("cache_read").GetDecimal()));
        Assert.Equal(JsonValueKind.Null, models.List("models").Single(model => model.Text("id") == "demo/assistant").GetProperty("price").ValueKind);
        Assert.Empty(models.List("failover"));
    }
}
