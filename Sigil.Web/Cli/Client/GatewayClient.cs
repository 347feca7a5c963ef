// SPDX-License-Identifier: Apache-2.0

using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Sigil.Domain.Common.Errors;

namespace Sigil.Web.Cli.Client;

/// <summary>Talks to one gateway: its address and its credential, no proxy, no cookies, no redirects.</summary>
internal sealed class GatewayClient : IDisposable
{
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(60);
    private readonly HttpClient _http;

    public GatewayClient(GatewayTarget target)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(5) };
        _http = new HttpClient(handler) { BaseAddress = target.Address, Timeout = Timeout.InfiniteTimeSpan };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", target.Token.Reveal());
        _http.DefaultRequestHeaders.UserAgent.ParseAdd("sigil-cli");
    }

    /// <summary>Reads a resource.</summary>
    public Task<T> GetAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        => ReadAsync(new HttpRequestMessage(HttpMethod.Get, path), type, cancellationToken);

    /// <summary>Posts without a body.</summary>
    public Task<T> PostAsync<T>(string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        => ReadAsync(new HttpRequestMessage(HttpMethod.Post, path), type, cancellationToken);

    /// <summary>Posts a body.</summary>
    public Task<T> PostAsync<TBody, T>(string path, TBody body, JsonTypeInfo<TBody> bodyType, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        => ReadAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body, bodyType) }, type, cancellationToken);

    /// <summary>Reads a resource as it is sent, with its tag.</summary>
    public Task<Answer> ReadAsync(string path, CancellationToken cancellationToken) => SendAsync(HttpMethod.Get, path, body: null, tag: null, cancellationToken);

    /// <summary>Reads a resource; null when there is none.</summary>
    public async Task<Answer?> FindAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(path, cancellationToken);
        }
        catch (CliException exception) when (exception.Status == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    /// <summary>Reads a resource without a task to wait for: the shell's completion is asked synchronously.</summary>
    public JsonElement ReadNow(string path, TimeSpan patience)
    {
        using var deadline = new CancellationTokenSource(patience);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var response = _http.Send(request, deadline.Token).EnsureSuccessStatusCode();
        using var body = response.Content.ReadAsStream(deadline.Token);
        return JsonSerializer.Deserialize(body, CliJsonContext.Default.JsonElement);
    }

    /// <summary>Sends a change and reads what answers it.</summary>
    /// <param name="method">What to do.</param>
    /// <param name="path">The resource's address.</param>
    /// <param name="body">The body, or null.</param>
    /// <param name="tag">The revision that it must have, or null for any.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? body, string? tag, CancellationToken cancellationToken)
    {
        using var deadline = Deadline(cancellationToken);
        var request = new HttpRequestMessage(method, path) { Content = body };
        if (tag is not null && !request.Headers.TryAddWithoutValidation("If-Match", tag))
        {
            throw new CliException("That is no etag", ExitCodes.Usage, "take the one that 'show' prints");
        }

        using var response = await SendAsync(request, deadline.Token, cancellationToken);
        var read = response.StatusCode == HttpStatusCode.NoContent ? default : await BodyAsync(response, CliJsonContext.Default.JsonElement, deadline.Token);
        return new Answer(read, response.Headers.ETag?.ToString());
    }

    /// <summary>Reads a file, for as long as it comes; the stream is the caller's to close.</summary>
    public async Task<Stream> DownloadAsync(string path, CancellationToken cancellationToken)
    {
        var response = await SendAsync(new HttpRequestMessage(HttpMethod.Get, path), cancellationToken, cancellationToken);
        return await response.Content.ReadAsStreamAsync(cancellationToken);
    }

    /// <summary>Posts a body and reads the events that answer it, for as long as they come.</summary>
    public async Task<EventStream> StreamAsync<TBody>(string path, TBody body, JsonTypeInfo<TBody> bodyType, CancellationToken cancellationToken)
    {
        var response = await SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body, bodyType) }, cancellationToken, cancellationToken);
        return new EventStream(response);
    }

    public void Dispose() => _http.Dispose();

    private static CancellationTokenSource Deadline(CancellationToken cancellationToken)
    {
        var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(AnswerTime);
        return deadline;
    }

    private async Task<T> ReadAsync<T>(HttpRequestMessage request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using var deadline = Deadline(cancellationToken);
        using var response = await SendAsync(request, deadline.Token, cancellationToken);
        return await BodyAsync(response, type, deadline.Token);
    }

    private static async Task<T> BodyAsync<T>(HttpResponseMessage response, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            return await JsonSerializer.DeserializeAsync(body, type, cancellationToken) ?? throw NotAGateway();
        }
        catch (JsonException)
        {
            throw NotAGateway();
        }
    }

    /// <summary>Sends and answers with a success; everything else becomes words and an exit code.</summary>
    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken deadline, CancellationToken cancellationToken)
    {
        using var sent = request;
        try
        {
            var response = await _http.SendAsync(sent, HttpCompletionOption.ResponseHeadersRead, deadline);
            if (response.IsSuccessStatusCode)
            {
                return response;
            }

            using (response)
            {
                throw await FailureAsync(response, deadline);
            }
        }
        catch (HttpRequestException exception) when (exception.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionRefused })
        {
            throw new CliException($"Nothing listens on {_http.BaseAddress?.Authority}", ExitCodes.NotRunning, "start the gateway with 'sigil start'");
        }
        catch (HttpRequestException exception)
        {
            throw new CliException($"The gateway at {_http.BaseAddress?.Authority} cannot be reached ({exception.HttpRequestError})", ExitCodes.NotRunning, "check the address and that the gateway runs");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CliException("The gateway took too long to answer", ExitCodes.Failure, "try again, and look at its log");
        }
    }

    private static async Task<CliException> FailureAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var problem = await ProblemAsync(response, cancellationToken);
        var what = problem?.Detail ?? problem?.Title ?? $"The gateway answered {(int)response.StatusCode}";
        return response.StatusCode switch
        {
            HttpStatusCode.Unauthorized => new CliException(what, ExitCodes.Refused, problem?.Fix ?? "use a token that works: 'sigil token create' makes one"),
            HttpStatusCode.Forbidden => new CliException(what, ExitCodes.Refused, problem?.Fix ?? "use a token with that permission"),
            >= HttpStatusCode.Ambiguous and < HttpStatusCode.BadRequest => new CliException("The gateway answered with a redirect, which is not followed", ExitCodes.Failure, "give --url as the gateway's own address"),
            _ => new CliException(what, problem?.Code == ErrorCodes.ConfigurationInvalid.Value ? ExitCodes.Configuration : ExitCodes.Failure, problem?.Fix)
            {
                Status = response.StatusCode,
                Details = [.. (problem?.Errors ?? []).Select(fault => fault.Detail)],
            },
        };
    }

    private static async Task<GatewayProblem?> ProblemAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentType?.MediaType is not ("application/problem+json" or "application/json"))
        {
            return null;
        }

        try
        {
            return await response.Content.ReadFromJsonAsync(CliJsonContext.Default.GatewayProblem, cancellationToken);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static CliException NotAGateway() => new("The answer is not one of a gateway's", ExitCodes.Failure, "check the address");
}
