// SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Sigil.Testing;

/// <summary>What every test of the API says over HTTP.</summary>
internal static class ApiHttp
{
    /// <summary>Reads a JSON answer of the given status.</summary>
    public static async Task<JsonElement> ReadAsync(this Task<HttpResponseMessage> pending, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await pending;
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(status == response.StatusCode, $"Expected {status}, got {response.StatusCode}: {text}");
        return text.Length == 0 ? default : JsonElement.Parse(text);
    }

    /// <summary>Reads a problem document and checks its form.</summary>
    public static async Task<JsonElement> ReadProblemAsync(this Task<HttpResponseMessage> pending, HttpStatusCode status, string code)
    {
        using var response = await pending;
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(status == response.StatusCode, $"Expected {status}, got {response.StatusCode}: {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonElement.Parse(text);
        Assert.Equal(code, problem.Text("code"));
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.NotEqual("", problem.Text("detail"));
        return problem;
    }

    public static Task<HttpResponseMessage> PostJsonAsync(this HttpClient client, string path, object body) => client.PostAsJsonAsync(path, body);

    public static Task<HttpResponseMessage> PostTextAsync(this HttpClient client, string path, string body, string mediaType = "application/json")
        => client.PostAsync(path, new StringContent(body, Encoding.UTF8, mediaType));

    public static Task<HttpResponseMessage> PutJsonAsync(this HttpClient client, string path, object body) => client.PutAsync(path, JsonContent.Create(body));

    public static Task<HttpResponseMessage> PatchJsonAsync(this HttpClient client, string path, object body) => client.PatchAsync(path, JsonContent.Create(body));

    /// <summary>Sends a change of the revision that has this tag.</summary>
    public static async Task<HttpResponseMessage> ChangeAsync(this HttpClient client, HttpMethod method, string path, string tag, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", tag);
        return await client.SendAsync(request);
    }

    /// <summary>Sends a message and reads the whole answer.</summary>
    public static Task<JsonElement> ChatAsync(this HttpClient client, string content, string? session = null)
        => client.PostJsonAsync("/api/v1/chat", session is null ? (object)new { content, workspace_id = "personal" } : new { content, workspace_id = "personal", session_id = session }).ReadAsync();

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    public static JsonElement[] List(this JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray()];
}
