// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Common.Events;

/// <summary>The gateway's notice board: what happened, for dashboards and lists that want to be current. It is no record; what must be proven is in the audit log.</summary>
public interface IGatewayEvents
{
    /// <summary>Id of the latest event; before the first, the id that it will follow.</summary>
    long Last { get; }

    /// <summary>Tells everybody. Never waits and never throws; call it once the fact is on disk.</summary>
    void Publish(GatewayEvent gatewayEvent);

    /// <summary>The events after <paramref name="after"/> (null: from now on), without an end. A reader keeps nothing but its place: one that is too slow, or whose place is not known any more,
    /// is given one <see cref="ResyncEvent"/> and goes on with the latest. The reader's own rights are not checked here.</summary>
    IAsyncEnumerable<PostedEvent> SubscribeAsync(long? after, CancellationToken cancellationToken);
}
