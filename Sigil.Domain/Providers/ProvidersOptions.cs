// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Providers;

/// <summary><c>providers</c> of configuration.</summary>
public sealed class ProvidersOptions
{
    /// <summary>In the order of configuration. The demo stand-in is always there and need not be named.</summary>
    public IList<ProviderOptions> Providers { get; } = [];
}
