// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Logging;
using Sigil.Domain.Common;
using Sigil.Domain.Providers;
using Sigil.Infrastructure.Providers.Errors;
using Sigil.Infrastructure.Providers.Http;

namespace Sigil.Infrastructure.Providers.Anthropic;

/// <summary>Makes the providers that speak Anthropic's wire.</summary>
internal sealed class AnthropicProviderFactory(ProviderHttp http, IIdSource ids, ILoggerFactory loggers) : IChatProviderFactory
{
    private static readonly Uri Default = new("https://api.anthropic.com");

    public IReadOnlyList<string> Kinds { get; } = [ProviderKinds.Anthropic];

    public IChatProvider Create(ProviderOptions options)
    {
        var endpoint = Root(options.Endpoint ?? Default);
        var errors = new VendorErrors(new VendorIdentity(options.Name, options.Kind, endpoint, options.ApiKey));
        return new AnthropicChatProvider(options, endpoint, errors, new ModelCatalog(options), http.Client, ids, loggers.CreateLogger<AnthropicChatProvider>());
    }

    /// <summary>The package adds <c>/v1</c> itself; an endpoint that already ends in it is meant the same.</summary>
    private static Uri Root(Uri endpoint)
    {
        var text = endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/');
        return new Uri(text.EndsWith("/v1", StringComparison.Ordinal) ? text[..^3] : text);
    }
}
