// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using Sigil.Domain.Security.Secrets;
using Sigil.Web.Hosting.Keys.Protection;

namespace Sigil.Web.Hosting.Keys;

/// <summary>Registers how forms, circuits and secrets are sealed: keys in the data directory, themselves encrypted.</summary>
internal static class KeysServiceCollectionExtensions
{
    public static IServiceCollection AddSigilKeys(this IServiceCollection services, MasterKeyGuards guards)
    {
        // The name is part of every sealed text and never changes.
        services.AddDataProtection().SetApplicationName("sigil");
        services.AddSingleton(guards);
        services.AddSingleton<IKnownSecretSource, MasterPassphraseSource>();
        services.AddSingleton<MasterKey>();
        services.AddSingleton<MasterKeyCipher>();
        services.AddSingleton<MasterKeyXmlEncryptor>();
        services.AddSingleton<PrivateKeyRepository>();
        services.AddSingleton<ISecretSealer, DataProtectionSealer>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(options =>
        {
            options.XmlRepository = provider.GetRequiredService<PrivateKeyRepository>();
            options.XmlEncryptor = provider.GetRequiredService<MasterKeyXmlEncryptor>();
        }));
        return services;
    }
}
