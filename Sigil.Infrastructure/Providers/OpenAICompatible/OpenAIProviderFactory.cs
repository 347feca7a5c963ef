// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Logging;
using Sigil.Domain.Common;
using Sigil.Domain.Providers;
using Sigil.Infrastructure.Providers.Errors;
using Sigil.Infrastructure.Providers.Http;

namespace Sigil.Infrastructure.Providers.OpenAICompatible;

/// <summary>Makes the providers that speak OpenAI's wire.</summary>
internal sealed class OpenAIProviderFactory(ProviderHttp http, IIdSource ids, ILoggerFactory loggers) : IChatProviderFactory
{
    public IReadOnlyList<string> Kinds { get; } =
        [ProviderKinds.OpenAI, ProviderKinds.OpenAICompatible, ProviderKinds.Ollama, ProviderKinds.OpenRouter, ProviderKinds.Google];

    public IChatProvider Create(ProviderOptions options)
    {
        var dialect = OpenAIDialect.Of(options.Kind);
        var errors = new VendorErrors(new VendorIdentity(options.Name, options.Kind, dialect.EndpointOf(options), options.ApiKey));
        return new OpenAIChatProvider(options, dialect, errors, new ModelCatalog(options), http.Client, ids, loggers.CreateLogger<OpenAIChatProvider>());
    }
}
