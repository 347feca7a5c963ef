// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Settings;
using Sigil.Domain.Security.Secrets;

namespace Sigil.Domain.Providers;

/// <summary>The keys of providers that configuration holds itself, or took from the environment.</summary>
internal sealed class ProviderKeySource(ILiveSettings settings) : IKnownSecretSource
{
    public object Version => settings.Current;

    public IEnumerable<(string Name, SecretValue Value)> Read()
        => from provider in settings.Current.Find<ProvidersOptions>()?.Providers ?? []
           where provider.ApiKey is not null
           select ($"providers.{provider.Name}.api_key", provider.ApiKey);
}
