// SPDX-License-Identifier: Apache-2.0

using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace Sigil.Testing;

/// <summary>
/// A model vendor on loopback: real HTTP, scripted answers. It speaks OpenAI's wire (<c>/v1/chat/completions</c>, <c>/v1/models</c>, streaming and not)
/// and Anthropic's (<c>/v1/messages</c>). Answers come from <see cref="Respond"/> when set, else from the queue filled by <see cref="Enqueue"/>; with neither, it answers 500.
/// </summary>
public sealed class StubModelServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<StubAnswer> _answers = new();
    private readonly ConcurrentQueue<StubRequest> _requests = new();
    private readonly ConcurrentQueue<StubRequest> _gets = new();
    private readonly Channel<StubRequest> _arrivals = Channel.CreateUnbounded<StubRequest>();
    private Func<StubRequest, StubAnswer>? _respond;
    private Func<StubRequest, StubAnswer?>? _respondToGet;

    private StubModelServer(WebApplication app)
    {
        _app = app;
        app.Run(HandleAsync);
    }

    /// <summary>Root of the server, for example <c>http://127.0.0.1:40123</c>; what Anthropic's clients take.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>The <c>/v1</c> base address; what OpenAI's clients take.</summary>
    public Uri Endpoint => new(Address, "/v1");

    /// <summary>The models that <c>/v1/models</c> lists.</summary>
    public IReadOnlyList<string> Models { get; set; } = ["stub-model"];

    /// <summary>When set, every request with another key (bearer or <c>x-api-key</c>) is answered 401.</summary>
    public string? RequiredKey { get; set; }

    /// <summary>All chat requests so far, oldest first.</summary>
    public IReadOnlyList<StubRequest> Requests => [.. _requests];

    /// <summary>All other requests so far (the list of models, checks of a key), oldest first.</summary>
    public IReadOnlyList<StubRequest> Gets => [.. _gets];

    public static async Task<StubModelServer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = new StubModelServer(builder.Build());
        await server._app.StartAsync();
        server.Address = new Uri(server._app.Urls.Single());
        return server;
    }

    /// <summary>Adds answers to the queue, one per request.</summary>
    public StubModelServer Enqueue(params StubAnswer[] answers)
    {
        foreach (var answer in answers)
        {
            _answers.Enqueue(answer);
        }

        return this;
    }

    /// <summary>Answers every further request by this function, the queue notwithstanding.</summary>
    public StubModelServer Respond(Func<StubRequest, StubAnswer> respond)
    {
        _respond = respond;
        return this;
    }

    /// <summary>Answers requests other than chat by this function; where it gives null, as usual. Only errors and their headers can be answered.</summary>
    public StubModelServer RespondToGet(Func<StubRequest, StubAnswer?> respond)
    {
        _respondToGet = respond;
        return this;
    }

    /// <summary>The next chat request, in order of arrival; each is given out once.</summary>
    public async Task<StubRequest> NextRequestAsync(CancellationToken cancellationToken = default) => await _arrivals.Reader.ReadAsync(cancellationToken);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        var request = await ReadAsync(context);
        var isGet = context.Request.Method == HttpMethods.Get;
        (isGet ? _gets : _requests).Enqueue(request);
        var anthropic = request.Path.EndsWith("/messages", StringComparison.Ordinal) || request.Headers.ContainsKey("anthropic-version");
        var wire = anthropic ? (StubWire)new AnthropicStubWire() : new OpenAIStubWire();
        if (RequiredKey is { } key && !HasKey(request, key))
        {
            await wire.WriteErrorAsync(context.Response, StubAnswer.Error(401, "Incorrect API key provided.", "invalid_api_key", anthropic ? "authentication_error" : "invalid_request_error"));
        }
        else if (isGet)
        {
            await (_respondToGet?.Invoke(request) is { } answer ? wire.WriteAsync(context, answer, request) : AnswerListAsync(context, wire, request));
        }
        else
        {
            _arrivals.Writer.TryWrite(request);
            await AnswerAsync(context, wire, request);
        }
    }

    private async Task AnswerAsync(HttpContext context, StubWire wire, StubRequest request)
    {
        var answer = _respond?.Invoke(request)
            ?? (_answers.TryDequeue(out var queued) ? queued : StubAnswer.Error(500, "The stub model server has no answer left."));
        try
        {
            await wire.WriteAsync(context, answer, request);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client went away while a gate was closed; the request says so.
        }
    }

    private Task AnswerListAsync(HttpContext context, StubWire wire, StubRequest request)
        => context.Request.Path.Value!.EndsWith("/models", StringComparison.Ordinal) || context.Request.Path.Value.EndsWith("/key", StringComparison.Ordinal)
            ? context.Response.WriteAsJsonAsync(new { @object = "list", data = Models.Select(id => new { id, @object = "model", type = "model", created = 0 }) })
            : wire.WriteErrorAsync(context.Response, StubAnswer.Error(404, "Not found."));

    private static bool HasKey(StubRequest request, string key)
        => request.Headers.GetValueOrDefault("Authorization") == $"Bearer {key}" || request.Headers.GetValueOrDefault("x-api-key") == key;

    private static async Task<StubRequest> ReadAsync(HttpContext context)
    {
        var aborted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        context.RequestAborted.Register(() => aborted.TrySetResult());
        using var reader = new StreamReader(context.Request.Body);
        var text = await reader.ReadToEndAsync();
        var body = text.Length == 0 ? default : JsonElement.Parse(text);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return new StubRequest(context.Request.Method, context.Request.Path + context.Request.QueryString, headers, body, aborted.Task);
    }
}
