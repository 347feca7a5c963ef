// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Sigil.Domain.Providers.Health;
using Sigil.Domain.Providers.Routing;

namespace Sigil.Domain.Providers;

internal static class ProvidersServiceCollectionExtensions
{
    /// <summary>Adds registry, health, routing and prices. Factories come from Infrastructure, options from configuration.</summary>
    public static IServiceCollection AddProviders(this IServiceCollection services)
    {
        services.AddOptions<ProvidersOptions>();
        services.AddOptions<ModelOptions>();
        services.AddOptions<PriceOptions>();
        services.AddOptions<DemoOptions>();
        services.TryAddSingleton<ProviderHealthBoard>();
        services.TryAddSingleton<IProviderRegistry, ProviderRegistry>();
        services.TryAddSingleton<IModelRouter, ModelRouter>();
        services.TryAddSingleton<IPriceTable, PriceTable>();
        return services;
    }
}
