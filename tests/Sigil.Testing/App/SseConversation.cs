// SPDX-License-Identifier: Apache-2.0

using System.Net.Http.Json;
using System.Text.Json;
using Sigil.Web.Cli.Client;

namespace Sigil.Testing;

/// <summary>A client of an event stream that reads one event at a time.</summary>
internal sealed class SseConversation : IAsyncDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly IAsyncEnumerator<SseEvent> _events;
    private readonly CancellationTokenSource _limit = new(TimeSpan.FromSeconds(30));

    private SseConversation(HttpResponseMessage response, Stream body)
    {
        _response = response;
        _events = SseReader.ReadAsync(body, _limit.Token).GetAsyncEnumerator();
    }

    public static Task<SseConversation> PostAsync(HttpClient client, string path, object body)
        => OpenAsync(client, new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) });

    public static Task<SseConversation> GetAsync(HttpClient client, string path, string? lastEventId = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        return OpenAsync(client, request);
    }

    /// <summary>The next event; null at the end.</summary>
    public async Task<(string Name, long Position, JsonElement Data)?> NextAsync()
    {
        if (!await _events.MoveNextAsync())
        {
            return null;
        }

        var current = _events.Current;
        return (current.Name, long.Parse(current.Id ?? "0", System.Globalization.CultureInfo.InvariantCulture), JsonElement.Parse(current.Data));
    }

    /// <summary>Every event up to the end.</summary>
    public async Task<List<(string Name, long Position, JsonElement Data)>> RestAsync()
    {
        var rest = new List<(string, long, JsonElement)>();
        while (await NextAsync() is { } next)
        {
            rest.Add(next);
        }

        return rest;
    }

    public async ValueTask DisposeAsync()
    {
        await _events.DisposeAsync();
        _response.Dispose();
        _limit.Dispose();
    }

    private static async Task<SseConversation> OpenAsync(HttpClient client, HttpRequestMessage request)
    {
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}: {(response.IsSuccessStatusCode ? "" : await response.Content.ReadAsStringAsync())}");
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        return new SseConversation(response, await response.Content.ReadAsStreamAsync());
    }
}
