// SPDX-License-Identifier: Apache-2.0

using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Sigil.Domain.Common.Events;

namespace Sigil.Domain.Providers.Health;

/// <summary>The health of every provider, by name.</summary>
internal sealed class ProviderHealthBoard(IOptions<ModelOptions> options, TimeProvider time, IGatewayEvents events)
{
    private readonly ConcurrentDictionary<string, ProviderHealth> _health = new(StringComparer.Ordinal);

    public ProviderHealth Of(string provider) => _health.GetOrAdd(provider, name => new ProviderHealth(name, options.Value, time, events));
}
