// SPDX-License-Identifier: Apache-2.0

using System.Collections.Concurrent;
using Sigil.Domain.Agent.Budgets;

namespace Sigil.Testing.InMemory;

/// <summary>Keeps what was used, row by row.</summary>
public sealed class InMemoryUsageStore : IUsageStore
{
    private readonly ConcurrentQueue<UsageHour> _rows = new();

    /// <summary>Every addition, oldest first.</summary>
    public IReadOnlyList<UsageHour> Rows => [.. _rows];

    public void Add(UsageHour use) => _rows.Enqueue(use);

    public ValueTask<IReadOnlyList<UsageHour>> ReadAsync(UsageQuery query, CancellationToken cancellationToken)
        => new([.. _rows.Where(row => row.Hour >= query.From && row.Hour < query.To && (query.UserId is not { } user || row.UserId == user))]);
}
