// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Sigil.Domain.Common.Settings;
using Sigil.Domain.Providers.Routing;
using Sigil.Domain.Security.Secrets;

namespace Sigil.Domain.Providers;

internal static class ProvidersServiceCollectionExtensions
{
    /// <summary>Adds registry, health, routing and prices. Factories come from Infrastructure, settings from configuration.</summary>
    public static IServiceCollection AddProviders(this IServiceCollection services)
    {
        services.AddOptions<DemoOptions>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IDerivedSettings, ProviderSets>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IKnownSecretSource, ProviderKeySource>());
        services.TryAddSingleton<IProviderRegistry, ProviderRegistry>();
        services.TryAddSingleton<IModelRouter, ModelRouter>();
        services.TryAddSingleton<ProviderTrials>();
        services.TryAddSingleton<IPriceTable, PriceTable>();
        return services;
    }
}
