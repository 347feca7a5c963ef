// SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Http.Json;
using Sigil.Testing;

namespace Sigil.Web.Tests.Api;

[Trait("attack", "RX-1")]
public sealed class ChatLimitTests : IAsyncLifetime
{
    private static readonly object Message = new { content = "Hi", workspace_id = "personal" };
    private readonly ApiFixture _fixture = new();

    private SigilAppFixture Gateway => _fixture.Gateway;

    public Task InitializeAsync() => _fixture.InitializeAsync();

    public Task DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public async Task Chat_BeyondTheBurst_IsRefusedOnEveryWayAndForThatUserOnly()
    {
        await LimitAsync(("rpm", "1"), ("burst", "4"));
        using var owner = Gateway.ApiClient();
        var first = await owner.PostJsonAsync("/api/v1/chat", Message).ReadAsync();
        using var second = await owner.PostJsonAsync("/api/v1/chat/stream", Message);
        await second.Content.ReadAsStringAsync();
        using var third = await owner.PostJsonAsync("/v1/chat/completions", new { model = "personal", messages = new[] { new { role = "user", content = "Hi" } } });
        using var retry = await owner.PostJsonAsync($"/api/v1/workspaces/personal/sessions/{first.Text("session_id")}/turns/{first.Text("turn_id")}/retry", new { });

        Assert.Equal(("4", "2"), (Header(second, "RateLimit-Limit"), Header(second, "RateLimit-Remaining")));
        Assert.Equal(("1", "0"), (Header(third, "RateLimit-Remaining"), Header(retry, "RateLimit-Remaining")));
        Assert.All([second, third, retry], response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.InRange(int.Parse(Header(retry, "RateLimit-Reset")!, null), 180, 240);

        using var refused = await owner.PostJsonAsync("/api/v1/chat", Message);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("0", Header(refused, "RateLimit-Remaining"));
        await owner.PostJsonAsync("/api/v1/chat/stream", Message).ReadProblemAsync(HttpStatusCode.TooManyRequests, "server.rate_limited");
        using var openAI = await owner.PostJsonAsync("/v1/chat/completions", new { });
        Assert.Equal(HttpStatusCode.TooManyRequests, openAI.StatusCode);
        Assert.Contains("rate_limit_error", await openAI.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await owner.GetAsync("/api/v1/models").ReadAsync();
        using var bob = await _fixture.OtherUserAsync(member: true);
        await bob.ChatAsync("Hi");
    }

    [Fact]
    public async Task Streams_BeyondTheLimit_WaitUntilOneEnds()
    {
        await LimitAsync(("streams", "2"));
        var gate = new StubGate();
        _fixture.Model.Respond(_ => StubAnswer.Text("Hello.").ThenWait(gate));
        using var owner = Gateway.ApiClient();
        using var one = await OpenAsync(owner, "/api/v1/chat/stream", Message);
        using var two = await OpenAsync(owner, "/v1/chat/completions", new { model = "personal", stream = true, messages = new[] { new { role = "user", content = "Hi" } } });

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (one.StatusCode, two.StatusCode));
        var refused = await OpenAsync(owner, "/api/v1/chat/stream", Message);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter!.Delta);

        gate.Release();
        await one.Content.ReadAsStringAsync();
        await two.Content.ReadAsStringAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        HttpResponseMessage again;
        while ((again = await OpenAsync(owner, "/api/v1/chat/stream", Message)).StatusCode == HttpStatusCode.TooManyRequests)
        {
            // The slot is given back when the server has finished with the answer, a moment after its last byte.
            limit.Token.ThrowIfCancellationRequested();
        }

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task Addresses_WithALimit_AreRefusedBeforeTheirCredentials()
    {
        await LimitAsync();
        Gateway.Set("networking.rate_limit_rps", "0.01").Set("networking.rate_limit_burst", "3");
        await _fixture.RestartAsync();
        using var client = Gateway.AnonymousClient();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 5; i++)
        {
            using var response = await client.GetAsync("/api/v1/status");
            answers.Add(response.StatusCode);
            Assert.Equal("3", Header(response, "RateLimit-Limit"));
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.Unauthorized, 3), .. Enumerable.Repeat(HttpStatusCode.TooManyRequests, 2)], answers);
        await client.GetAsync("/health").ReadProblemAsync(HttpStatusCode.TooManyRequests, "server.rate_limited");
    }

    private async Task LimitAsync(params (string Key, string Value)[] limits)
    {
        foreach (var (key, value) in limits)
        {
            Gateway.Set(key switch { "rpm" => "networking.chat_rate_limit_rpm", "burst" => "networking.chat_rate_limit_burst", _ => "networking.chat_max_concurrent_streams" }, value);
        }

        await _fixture.RestartAsync();
    }

    private static string? Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out var values) ? values.Single() : null;

    private static async Task<HttpResponseMessage> OpenAsync(HttpClient client, string path, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }
}
