// SPDX-License-Identifier: Apache-2.0

using System.Runtime.CompilerServices;
using Anthropic;
using Anthropic.Services;
using Sigil.Domain.Common;
using Sigil.Domain.Providers;
using Sigil.Infrastructure.Providers.Errors;

namespace Sigil.Infrastructure.Providers.Anthropic;

/// <summary>Anthropic's messages through Anthropic's own package.</summary>
internal sealed class AnthropicChatProvider : VendorChatProvider
{
    private readonly IMessageService _messages;
    private readonly Uri _endpoint;
    private readonly IIdSource _ids;

    public AnthropicChatProvider(ProviderOptions options, Uri endpoint, VendorErrors errors, ModelCatalog catalog, HttpClient http, IIdSource ids)
        : base(options, errors, catalog, http)
    {
        (_endpoint, _ids) = (endpoint, ids);

        // Everything that the package would else take from the environment is set: key, address and telemetry.
        _messages = new AnthropicClient
        {
            ApiKey = options.ApiKey?.Reveal() ?? "",
            BaseUrl = endpoint.AbsoluteUri.TrimEnd('/'),
            HttpClient = http,
            MaxRetries = 0,
            Timeout = Timeout.InfiniteTimeSpan,
            OpenTelemetry = false,
        }.Messages;
    }

    protected override HttpRequestMessage CheckRequest()
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"{_endpoint.AbsoluteUri.TrimEnd('/')}/v1/models?limit=1"));
        request.Headers.Add("anthropic-version", "2023-06-01");
        request.Headers.TryAddWithoutValidation("x-api-key", Key?.Reveal());
        return request;
    }

    protected override async IAsyncEnumerable<ChatEvent> ReadAsync(ChatRequest request, CallProgress progress, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var stream = new AnthropicStream(_ids, progress);
        await foreach (var wire in _messages.CreateStreaming(AnthropicRequest.From(request, Known(request.Model)), cancellationToken).WithCancellation(cancellationToken))
        {
            if (stream.Read(wire) is { } next)
            {
                yield return next;
            }
        }
    }
}
