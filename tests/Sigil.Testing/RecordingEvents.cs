// SPDX-License-Identifier: Apache-2.0

using System.Collections.Concurrent;
using Sigil.Domain.Common.Events;

namespace Sigil.Testing;

/// <summary>A notice board that nobody reads but the test.</summary>
public sealed class RecordingEvents : IGatewayEvents
{
    private readonly ConcurrentQueue<GatewayEvent> _published = new();

    /// <summary>What was published, in order.</summary>
    public IReadOnlyList<GatewayEvent> Published => [.. _published];

    public long Last => _published.Count;

    public void Publish(GatewayEvent gatewayEvent) => _published.Enqueue(gatewayEvent);

    public IAsyncEnumerable<PostedEvent> SubscribeAsync(long? after, CancellationToken cancellationToken) => throw new NotSupportedException("Nothing reads these events.");
}
