// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Options;
using Sigil.Domain.Administration;
using Sigil.Web.Configuration.Editing;
using Sigil.Web.Configuration.Live;
using Sigil.Web.Configuration.Settings;

namespace Sigil.Web.Configuration;

/// <summary>Registers the configuration.</summary>
internal static class ConfigurationServiceCollectionExtensions
{
    /// <summary>Adds the settings of the start, what keeps them current while the gateway runs, and the way to change them.</summary>
    public static void AddSigilConfiguration(this IServiceCollection services, GatewaySettings settings, ConfigurationOrigin origin)
    {
        services.AddSingleton(settings);
        services.AddSingleton(settings.Networking);
        services.AddSingleton(SettingsApplier.Snapshot(settings));
        services.AddSingleton(origin);

        services.AddSingleton<LiveLimits>();
        services.AddSingleton<IConfigureOptions<RequestLimits>>(provider => provider.GetRequiredService<LiveLimits>());
        services.AddSingleton<IOptionsChangeTokenSource<RequestLimits>>(provider => provider.GetRequiredService<LiveLimits>());
        services.AddSingleton<SettingsApplier>();
        services.AddSingleton<LiveConfiguration>();
        services.AddSingleton<ConfigurationFileAccess>();
        services.AddHostedService<ConfigurationWatcher>();
        services.AddSingleton<ConfigurationTags>();
        services.AddSingleton<IConfigurationFile, ConfigurationFile>();
        services.AddSingleton<IProviderEntries, ProviderEntries>();
    }
}
