// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain;
using Sigil.Domain.Security.Secrets;
using Sigil.Infrastructure;
using Sigil.Infrastructure.Storage;
using Sigil.Plugins;
using Sigil.Web.Api;
using Sigil.Web.Authentication;
using Sigil.Web.Components;
using Sigil.Web.Configuration;
using Sigil.Web.Configuration.Live;
using Sigil.Web.Configuration.Settings;
using Sigil.Web.Hosting.DataDirectory;
using Sigil.Web.Hosting.Keys;
using Sigil.Web.Hosting.Keys.Protection;
using Sigil.Web.Hosting.Limits;
using Sigil.Web.Hosting.Pipeline;
using Sigil.Web.Hosting.Startup;

namespace Sigil.Web.Hosting;

/// <summary>Puts the gateway together: every room, every adapter, every door.</summary>
internal static class SigilServices
{
    public static void AddSigil(this IServiceCollection services, GatewaySettings settings, ConfigurationOrigin origin, DataDirectoryFiles files)
    {
        services.AddSigilConfiguration(settings, origin);
        services.AddSigilDomain();
        services.AddSigilInfrastructure(new StorageOptions { DataDirectory = files.Root });
        services.AddSigilPlugins();

        services.AddSingleton(files);
        services.AddSingleton<GatewayInfo>();
        services.AddSingleton<OwnerTokenFile>();
        services.AddSingleton<AllowedHosts>();
        services.AddSingleton<ChatLimits>();
        services.AddSingleton<LogSecrets>();
        services.AddSingleton<StartLog>();
        services.AddSingleton<RestoreNote>();
        services.AddHostedService<ScannerWarmUp>();
        services.AddHostedService<WorkspaceSweeper>();
        services.AddSigilKeys(MasterKeyGuards.Read(settings.Values, origin.Environment, files));
        services.AddRouting();
        services.AddSigilAuthentication();
        services.AddAntiforgery(options => options.Cookie.Name = "sigil_form");
        services.AddSigilApi();
        services.AddSigilComponents();
        services.AddSecretGuards();
    }
}
