// SPDX-License-Identifier: Apache-2.0

using System.Net.Http.Json;
using System.Text.Json;
using Sigil.Testing;

namespace Sigil.Infrastructure.Tests.Providers;

/// <summary>The stub itself, as tests of other rooms lean on it.</summary>
public sealed class StubModelServerTests
{
    private static readonly object Question = new { model = "m", messages = new[] { new { role = "user", content = "hi" } } };

    [Fact]
    public async Task Post_WithoutStreaming_AnswersWhole()
    {
        await using var server = await StubModelServer.StartAsync();
        server.Enqueue(StubAnswer.Text("a", "b").ThenToolCall("t", "{}"));

        using var client = Client();
        var body = await (await client.PostAsJsonAsync(new Uri(server.Address, "/v1/chat/completions"), Question)).Content.ReadFromJsonAsync<JsonElement>();

        var choice = body.GetProperty("choices")[0];
        Assert.Equal("ab", choice.GetProperty("message").GetProperty("content").GetString());
        Assert.Equal("tool_calls", choice.GetProperty("finish_reason").GetString());
        Assert.Equal("hi", server.Requests.Single().LastUserText);
    }

    [Fact]
    public async Task Gate_UntilReleased_HoldsBackTheRest()
    {
        await using var server = await StubModelServer.StartAsync();
        var gate = new StubGate();
        server.Enqueue(StubAnswer.Text("first,").ThenWait(gate).ThenText("second"));

        using var client = Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Address, "/v1/chat/completions"))
        {
            Content = JsonContent.Create(new { model = "m", stream = true, messages = Array.Empty<object>() }),
        };
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        await gate.Reached;
        gate.Release();

        var text = await reader.ReadToEndAsync();
        Assert.Contains("first", text, StringComparison.Ordinal);
        Assert.EndsWith("data: [DONE]\n\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RequiredKey_Other_Is401()
    {
        await using var server = await StubModelServer.StartAsync();
        server.RequiredKey = "right";

        using var client = Client();
        var response = await client.GetAsync(new Uri(server.Address, "/v1/models"));

        Assert.Equal(401, (int)response.StatusCode);
    }

    private static HttpClient Client() => new(new SocketsHttpHandler());
}
