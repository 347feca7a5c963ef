// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Sigil.Domain.Providers;
using Sigil.Infrastructure.Providers.Anthropic;
using Sigil.Infrastructure.Providers.Demo;
using Sigil.Infrastructure.Providers.Http;
using Sigil.Infrastructure.Providers.Local;
using Sigil.Infrastructure.Providers.OpenAICompatible;

namespace Sigil.Infrastructure.Providers;

internal static class ProvidersServiceCollectionExtensions
{
    /// <summary>Adds the adapters for model vendors, the demo stand-in, and the look for local models at start.</summary>
    public static IServiceCollection AddModelProviders(this IServiceCollection services)
    {
        services.TryAddSingleton<ProviderHttp>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IChatProviderFactory, OpenAIProviderFactory>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IChatProviderFactory, AnthropicProviderFactory>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IChatProviderFactory, DemoProviderFactory>());
        services.TryAddSingleton<OllamaProbe>();
        services.TryAddSingleton<IOllamaProbe>(provider => provider.GetRequiredService<OllamaProbe>());
        services.AddHostedService<LocalModelDiscovery>();
        return services;
    }
}
