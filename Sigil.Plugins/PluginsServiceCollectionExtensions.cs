// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.DependencyInjection;
using Sigil.Domain.Plugins;
using Sigil.Domain.Security.Enforcement;
using Sigil.Plugins.Catalog;

namespace Sigil.Plugins;

/// <summary>Registers the plugin host.</summary>
public static class PluginsServiceCollectionExtensions
{
    /// <summary>Adds the catalogue of plugins, which is also what the enforcer asks for their grants.</summary>
    public static IServiceCollection AddSigilPlugins(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddSingleton<PluginCatalog>();
        services.AddSingleton<IPluginCatalog>(provider => provider.GetRequiredService<PluginCatalog>());
        return services.AddSingleton<IPluginGrantSource>(provider => provider.GetRequiredService<PluginCatalog>());
    }
}
