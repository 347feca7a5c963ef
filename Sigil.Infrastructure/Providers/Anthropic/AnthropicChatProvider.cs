// SPDX-License-Identifier: Apache-2.0

using System.Runtime.CompilerServices;
using Anthropic;
using Anthropic.Models.Models;
using Anthropic.Services;
using Microsoft.Extensions.Logging;
using Sigil.Domain.Common;
using Sigil.Domain.Providers;
using Sigil.Infrastructure.Providers.Errors;

namespace Sigil.Infrastructure.Providers.Anthropic;

/// <summary>Anthropic's messages through Anthropic's own package.</summary>
internal sealed class AnthropicChatProvider : VendorChatProvider
{
    /// <summary>As many as Anthropic puts on one page.</summary>
    private const int MostModels = 1000;

    private readonly IMessageService _messages;
    private readonly IModelService _models;
    private readonly IIdSource _ids;

    public AnthropicChatProvider(ProviderOptions options, Uri endpoint, VendorErrors errors, ModelCatalog catalog, HttpClient http, IIdSource ids, ILogger logger)
        : base(options, errors, catalog, logger)
    {
        _ids = ids;

        // What the package would else take from the environment is set: key, address and telemetry.
        var client = new AnthropicClient
        {
            ApiKey = options.ApiKey?.Reveal() ?? "",
            BaseUrl = endpoint.AbsoluteUri.TrimEnd('/'),
            HttpClient = http,
            MaxRetries = 0,
            Timeout = Timeout.InfiniteTimeSpan,
            OpenTelemetry = false,
        };
        (_messages, _models) = (client.Messages, client.Models);
    }

    protected override async Task<IReadOnlyList<string>?> ProbeAsync(CancellationToken cancellationToken)
        => [.. (await _models.List(new ModelListParams { Limit = MostModels }, cancellationToken)).Items.Select(model => model.ID)];

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
