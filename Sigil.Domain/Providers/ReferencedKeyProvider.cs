// SPDX-License-Identifier: Apache-2.0

using System.Runtime.CompilerServices;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security.Secrets;

namespace Sigil.Domain.Providers;

/// <summary>A provider whose key is named in configuration and read for each call: another value in the vault is used by the next call, and none that configuration could hold is kept.</summary>
internal sealed class ReferencedKeyProvider(ProviderOptions options, IChatProviderFactory factory, ISecretResolver secrets) : IChatProvider
{
    private readonly IChatProvider _keyless = factory.Create(options);
    private volatile Keyed? _last;

    public string Name => options.Name;

    public string Kind => options.Kind;

    public Uri? Endpoint => _keyless.Endpoint;

    public IReadOnlyList<ModelInfo> Models => Latest.Models;

    public bool TakesUnlistedModels => Latest.TakesUnlistedModels;

    private IChatProvider Latest => _last?.Provider ?? _keyless;

    /// <summary>The provider of an entry, whatever its key is.</summary>
    public static IChatProvider Create(ProviderOptions options, IChatProviderFactory factory, ISecretResolver secrets)
        => options.KeyReference is null ? factory.Create(options) : new ReferencedKeyProvider(options, factory, secrets);

    public async IAsyncEnumerable<ChatEvent> StreamAsync(ChatRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var provider = await WithKeyAsync(cancellationToken).ConfigureAwait(false);
        if (!provider.Succeeded)
        {
            yield return new ChatFailed(provider.Error);
            yield break;
        }

        await foreach (var next in provider.Value.StreamAsync(request, cancellationToken).ConfigureAwait(false))
        {
            yield return next;
        }
    }

    public async ValueTask<ProviderCheck> CheckAsync(CancellationToken cancellationToken)
    {
        var provider = await WithKeyAsync(cancellationToken).ConfigureAwait(false);
        return provider.Succeeded ? await provider.Value.CheckAsync(cancellationToken).ConfigureAwait(false) : new ProviderCheck(provider.Error);
    }

    private async ValueTask<Outcome<IChatProvider>> WithKeyAsync(CancellationToken cancellationToken)
    {
        if (Endpoint is not { } endpoint)
        {
            return new Outcome<IChatProvider>(_keyless);
        }

        var key = await secrets.ResolveAsync(options.KeyReference!, $"providers.{options.Name}.api_key", endpoint, cancellationToken).ConfigureAwait(false);
        if (!key.Succeeded)
        {
            return key.Error;
        }

        var text = key.Value.Reveal();
        if (_last is not { } last || !string.Equals(last.Key, text, StringComparison.Ordinal))
        {
            _last = last = new Keyed(text, factory.Create(options.WithKey(key.Value)));
        }

        return new Outcome<IChatProvider>(last.Provider);
    }

    private sealed class Keyed(string key, IChatProvider provider)
    {
        public string Key => key;

        public IChatProvider Provider => provider;
    }
}
