// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Providers.Health;

namespace Sigil.Domain.Providers;

/// <summary>A provider with what made it and how it is. Nobody disposes one: providers share one client for HTTP and hold nothing else, so a turn may keep one that configuration no longer names.</summary>
/// <param name="Options">Its entry of configuration.</param>
/// <param name="Provider">The provider.</param>
/// <param name="Health">Its circuit.</param>
/// <param name="Revision">Another for every entry that there ever was, over restarts too.</param>
internal sealed record ProviderSlot(ProviderOptions Options, IChatProvider Provider, ProviderHealth Health, long Revision)
{
    public string Name => Options.Name;

    /// <summary>Whether an entry asks for the same place with the same key.</summary>
    public bool SameAccount(ProviderOptions other)
        => Options.Kind == other.Kind && Options.Endpoint == other.Endpoint && Options.KeyReference == other.KeyReference && string.Equals(Options.ApiKey?.Reveal(), other.ApiKey?.Reveal(), StringComparison.Ordinal);

    /// <summary>Whether an entry asks for this very provider.</summary>
    public bool Same(ProviderOptions other) => SameAccount(other) && Options.Models.SequenceEqual(other.Models, StringComparer.Ordinal);
}
