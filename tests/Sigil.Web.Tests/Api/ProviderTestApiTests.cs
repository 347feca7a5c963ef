// SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Sigil.Testing;

namespace Sigil.Web.Tests.Api;

/// <summary>Tests of providers, over real HTTP to a server that speaks the vendors' wires.</summary>
public sealed class ProviderTestApiTests : IAsyncLifetime
{
    private StubModelServer _vendor = null!;
    private SigilAppFixture _gateway = null!;
    private HttpClient _owner = null!;

    public async Task InitializeAsync()
    {
        _vendor = await StubModelServer.StartAsync();
        _vendor.Models = ["stub-model", "another"];
        _vendor.RequiredKey = "test-key";
        _gateway = new SigilAppFixture().ConnectModel(_vendor);
        await _gateway.StartAsync();
        _owner = _gateway.ApiClient();
    }

    public async Task DisposeAsync()
    {
        await _gateway.DisposeAsync();
        await _vendor.DisposeAsync();
    }

    [Fact]
    public async Task Test_OfAProviderThatWorks_SaysSoAndItsHealthLearnsIt()
    {
        Assert.Equal("untried", await StateAsync("demo"));

        var test = await _owner.PostAsync("/api/v1/providers/stub/test", null).ReadAsync();

        Assert.True(test.GetProperty("ok").GetBoolean());
        Assert.Equal(2, test.GetProperty("model_count").GetInt32());
        Assert.InRange(test.GetProperty("latency_ms").GetInt64(), 0, 10_000);
        Assert.Equal(JsonValueKind.Null, test.GetProperty("error_code").ValueKind);
        Assert.Equal("healthy", await StateAsync("stub"));
        Assert.Empty(_vendor.Requests);
    }

    [Fact]
    public async Task Test_OfAProviderThatRests_IsMadeAllTheSameAndEndsTheRest()
    {
        _vendor.RespondToGet(_ => StubAnswer.Error(503));
        await _owner.PostAsync("/api/v1/providers/stub/test", null).ReadAsync();
        var resting = await _owner.GetAsync("/api/v1/providers/stub").ReadAsync();
        _vendor.RespondToGet(_ => null);

        var test = await _owner.PostAsync("/api/v1/providers/stub/test", null).ReadAsync();

        var health = resting.GetProperty("health");
        Assert.Equal(("resting", "provider.upstream.failure"), (health.Text("state"), health.Text("error_code")));
        Assert.NotEqual(JsonValueKind.Null, health.GetProperty("cooldown_until").ValueKind);
        Assert.True(test.GetProperty("ok").GetBoolean());
        Assert.Equal("healthy", await StateAsync("stub"));
    }

    [Fact]
    public async Task Test_Always_IsInTheAuditLogBeforeAndAfterWithoutTheKey()
    {
        await _owner.PostAsync("/api/v1/providers/stub/test", null).ReadAsync();

        var log = await _owner.GetAsync("/api/v1/audit?action=provider.*").ReadAsync();
        Assert.Equal(["provider.test.ended", "provider.test.started"], log.List("entries").Select(entry => entry.Text("action")));
        Assert.Contains(_vendor.Address.Authority, log.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("test-key", log.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("attack", "WB-8")]
    public async Task Test_WithAnotherEndpointInItsBody_GoesToItsOwnAllTheSame()
    {
        await using var elsewhere = await StubModelServer.StartAsync();

        await _owner.PostJsonAsync("/api/v1/providers/stub/test", new { endpoint = elsewhere.Endpoint, kind = "openai" }).ReadAsync();

        Assert.Empty(elsewhere.Gets);
        Assert.NotEmpty(_vendor.Gets);
    }

    [Theory]
    [InlineData("openai-compatible")]
    [InlineData("openai")]
    [InlineData("anthropic")]
    [Trait("attack", "WB-8")]
    public async Task Trial_WithoutAKey_SendsNoneAlthoughOneIsStored(string kind)
    {
        await using var elsewhere = await StubModelServer.StartAsync();

        await _owner.PostJsonAsync("/api/v1/providers/test", new { kind, endpoint = kind == "anthropic" ? elsewhere.Address : elsewhere.Endpoint }).ReadAsync();

        Assert.DoesNotContain(elsewhere.Gets, request => request.Headers.Values.Any(value => value.Contains("test-key", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("openai-compatible")]
    [InlineData("anthropic")]
    public async Task Trial_WithAKey_SendsThatOneAndIsForgotten(string kind)
    {
        await using var elsewhere = await StubModelServer.StartAsync();

        var test = await _owner.PostJsonAsync("/api/v1/providers/test", new { kind, endpoint = kind == "anthropic" ? elsewhere.Address : elsewhere.Endpoint, api_key = "the-new-key" }).ReadAsync();

        Assert.True(test.GetProperty("ok").GetBoolean());
        Assert.Equal(1, test.GetProperty("model_count").GetInt32());
        Assert.Equal("Bearer the-new-key", elsewhere.Gets[0].Headers["Authorization"]);
        Assert.Equal("untried", await StateAsync("stub"));
        Assert.DoesNotContain("the-new-key", (await _owner.GetAsync("/api/v1/audit").ReadAsync()).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_WhateverIsWrong_SaysWhatItIs()
    {
        var closed = Closed();
        var texts = new List<string>
        {
            await FailAsync("provider.key.invalid", new { kind = "openai", endpoint = _vendor.Endpoint, api_key = "wrong" }),
            await FailAsync("provider.key.missing", new { kind = "openai" }),
            await FailAsync("provider.unreachable", new { kind = "openai", endpoint = "http://nobody.invalid/v1", api_key = "k" }),
            await FailAsync("provider.unreachable", new { kind = "openai", endpoint = closed, api_key = "k" }),
            await FailAsync("provider.unreachable", new { kind = "openai", endpoint = new UriBuilder(_vendor.Endpoint) { Scheme = "https" }.Uri, api_key = "k" }),
            await FailAsync("provider.unreachable", new { kind = "openai", endpoint = "http://169.254.169.254/v1", api_key = "k" }),
        };
        _vendor.RespondToGet(request => request.Path.StartsWith("/v1/", StringComparison.Ordinal) ? null : StubAnswer.Error(404, "Not Found", type: ""));
        texts.Add(await FailAsync("provider.response.invalid", new { kind = "openai", endpoint = new Uri(_vendor.Address, "/no/such/path"), api_key = "test-key" }));
        _vendor.Respond(_ => StubAnswer.Error(404, "The model `gone` does not exist.", "model_not_found"));
        texts.Add(await FailAsync("provider.model.not_found", new { kind = "openai", endpoint = _vendor.Endpoint, api_key = "test-key", models = new[] { "stub-model", "gone" } }));
        _vendor.RespondToGet(_ => StubAnswer.Error(429, "Slow down.").WithHeader("Retry-After", "3"));
        texts.Add(await FailAsync("provider.rate_limited", new { kind = "openai", endpoint = _vendor.Endpoint, api_key = "test-key" }));
        _vendor.RespondToGet(_ => StubAnswer.Error(429, "No money.", "insufficient_quota"));
        texts.Add(await FailAsync("provider.quota.exceeded", new { kind = "openai", endpoint = _vendor.Endpoint, api_key = "test-key" }));

        Assert.Equal(texts.Count, texts.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Trial_OfAServerWithoutAListOfModels_AsksTheModelForOneWord()
    {
        _vendor.RespondToGet(_ => StubAnswer.Error(404, "Not Found", type: "")).Respond(_ => StubAnswer.Text("Hi"));

        var test = await _owner.PostJsonAsync(
            "/api/v1/providers/test", new { kind = "openai-compatible", endpoint = _vendor.Endpoint, api_key = "test-key", models = new[] { "only" } }).ReadAsync();

        Assert.True(test.GetProperty("ok").GetBoolean());
        Assert.Equal(JsonValueKind.Null, test.GetProperty("model_count").ValueKind);
        var request = Assert.Single(_vendor.Requests);
        Assert.Equal("only", request.Body.GetProperty("model").GetString());
        Assert.InRange(request.Body.GetProperty("max_tokens").GetInt32(), 1, 16);
    }

    private async Task<string> FailAsync(string code, object body)
    {
        var test = await _owner.PostJsonAsync("/api/v1/providers/test", body).ReadAsync();
        Assert.False(test.GetProperty("ok").GetBoolean());
        Assert.Equal(code, test.Text("error_code"));
        Assert.NotEqual("", test.Text("fix"));
        return test.Text("error");
    }

    private async Task<string> StateAsync(string provider)
        => (await _owner.GetAsync($"/api/v1/providers/{provider}").ReadAsync()).GetProperty("health").Text("state");

    /// <summary>An address at which nobody listens any more.</summary>
    private static string Closed()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://{listener.LocalEndpoint}/v1";
    }
}
