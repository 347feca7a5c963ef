// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Events;

namespace Sigil.Infrastructure.Storage.Audit;

/// <summary>The events of a data directory in which no gateway runs: there is nobody to tell.</summary>
internal sealed class NobodyListens : IGatewayEvents
{
    public long Last => 0;

    public void Publish(GatewayEvent gatewayEvent)
    {
    }

    public IAsyncEnumerable<PostedEvent> SubscribeAsync(long? after, CancellationToken cancellationToken) => AsyncEnumerable.Empty<PostedEvent>();
}
