// SPDX-License-Identifier: Apache-2.0

using System.ClientModel.Primitives;
using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using OpenAI;
using OpenAI.Chat;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Providers;
using Sigil.Infrastructure.Providers.Errors;

namespace Sigil.Infrastructure.Providers.OpenAICompatible;

/// <summary>OpenAI, and everything that speaks its chat completions, through OpenAI's own package.</summary>
internal sealed class OpenAIChatProvider : VendorChatProvider
{
    private readonly OpenAIDialect _dialect;
    private readonly OpenAIMessages _messages;
    private readonly VendorErrors _errors;
    private readonly HttpClient _http;
    private readonly OpenAIClient _client;
    private readonly Uri _endpoint;
    private readonly IIdSource _ids;

    public OpenAIChatProvider(ProviderOptions options, OpenAIDialect dialect, VendorErrors errors, ModelCatalog catalog, HttpClient http, IIdSource ids, ILogger logger)
        : base(options, errors, catalog, logger)
    {
        (_dialect, _errors, _http, _ids) = (dialect, errors, http, ids);
        _messages = new OpenAIMessages(dialect);
        _endpoint = dialect.EndpointOf(options);
        _client = new OpenAIClient(new BearerPolicy(options.ApiKey), new OpenAIClientOptions
        {
            Endpoint = _endpoint,
            Transport = new HttpClientPipelineTransport(http),
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            EnableDistributedTracing = false,
            ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
            UserAgentApplicationId = "sigil",
        });
    }

    /// <summary>By hand: the package has no call for OpenRouter's key, and reads lists of models more strictly than local servers write them.</summary>
    protected override async Task<IReadOnlyList<string>?> ProbeAsync(CancellationToken cancellationToken)
    {
        using var checkedKey = _dialect.CheckPath == OpenAIDialect.ModelsPath ? null : await GetAsync(_dialect.CheckPath, cancellationToken);
        using var response = await GetAsync(OpenAIDialect.ModelsPath, cancellationToken);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var document = await JsonDocument.ParseAsync(stream, cancellationToken: cancellationToken);
        return ModelList.Read(document.RootElement, _dialect.IdPrefix);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{_endpoint.AbsoluteUri.TrimEnd('/')}/{path}"));
        request.Headers.Authorization = Key is null ? null : new AuthenticationHeaderValue("Bearer", Key.Reveal());
        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    protected override async IAsyncEnumerable<ChatEvent> ReadAsync(ChatRequest request, CallProgress progress, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var calls = new ToolCallAssembler(_ids);
        var refused = false;
        var updates = _client.GetChatClient(request.Model)
            .CompleteChatStreamingAsync(_messages.From(request), OpenAIRequest.Options(request, Kind, _dialect), cancellationToken);
        await foreach (var update in updates.WithCancellation(cancellationToken))
        {
            ThrowIfError(update, request.Model);
            progress.Usage = UsageOf(update.Usage) ?? progress.Usage;
            if (progress.Complete is not null)
            {
                continue;
            }

            refused |= !string.IsNullOrEmpty(update.RefusalUpdate);
            if (TextOf(update) is { Length: > 0 } text)
            {
                yield return new ChatText(text);
            }

            foreach (var piece in update.ToolCallUpdates)
            {
                calls.Add(piece.Index, piece.ToolCallId, piece.FunctionName, piece.FunctionArgumentsUpdate?.ToString());
            }

            if (update.FinishReason is { } reason)
            {
                foreach (var call in calls.Complete())
                {
                    yield return call;
                }

                progress.Complete = refused ? ChatStopReason.Refusal : Map(reason, calls.Any);
            }
        }

        // The end of the body says nothing: only a finish reason makes an answer complete, and the caller knows which it is.
    }

    /// <summary>Some servers report a failure as one more chunk, which the package would pass over.</summary>
    private void ThrowIfError(StreamingChatCompletionUpdate update, string model)
    {
        if (update.Patch.TryGetJson("$.error"u8, out var json) && VendorErrorBody.Parse(Encoding.UTF8.GetString(json.Span)) is var body && body != VendorErrorBody.Empty)
        {
            throw new SigilException(_errors.FromEvent(body, model));
        }
    }

    private static string TextOf(StreamingChatCompletionUpdate update)
        => string.Concat(update.ContentUpdate.Where(part => part.Kind == ChatMessageContentPartKind.Text).Select(part => part.Text)) + update.RefusalUpdate;

    private static TokenUsage? UsageOf(ChatTokenUsage? usage)
        => usage is null ? null : UsageCounts.Clamp(usage.InputTokenCount, usage.OutputTokenCount, usage.InputTokenDetails?.CachedTokenCount ?? 0, cacheWrite: 0);

    /// <summary>Some servers say "stop" although they call tools.</summary>
    private static ChatStopReason Map(ChatFinishReason reason, bool calls) => reason switch
    {
        ChatFinishReason.Length => ChatStopReason.Length,
        ChatFinishReason.ContentFilter => ChatStopReason.Refusal,
        _ when calls => ChatStopReason.ToolCalls,
        ChatFinishReason.Stop => ChatStopReason.Stop,
        _ => ChatStopReason.Unknown,
    };
}
