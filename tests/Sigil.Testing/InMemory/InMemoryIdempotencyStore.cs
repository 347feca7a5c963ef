// SPDX-License-Identifier: Apache-2.0

using System.Collections.Concurrent;
using Sigil.Domain.Common.Idempotency;

namespace Sigil.Testing.InMemory;

/// <summary>Requests with a key, without a disk.</summary>
public sealed class InMemoryIdempotencyStore(TimeProvider time) : IIdempotencyStore
{
    private readonly ConcurrentDictionary<string, IdempotencyRecord> _records = new(StringComparer.Ordinal);

    /// <summary>Runs before a request is marked as done; for tests of a process that ends there.</summary>
    public Action OnComplete { get; set; } = static () => { };

    /// <summary>How many are kept.</summary>
    public int Count => _records.Count;

    public ValueTask<IdempotencyRecord?> ReserveAsync(IdempotencyRecord record, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        var kept = _records.AddOrUpdate(record.Name, record, (_, earlier) => earlier.ExpiresAt > time.GetUtcNow() ? earlier : record);
        return new(ReferenceEquals(kept, record) ? null : kept);
    }

    public ValueTask CompleteAsync(string name, string? subject, byte[]? answer, CancellationToken cancellationToken)
    {
        OnComplete();
        if (_records.TryGetValue(name, out var record))
        {
            _records[name] = record with { Done = true, Subject = subject, Answer = answer };
        }

        return default;
    }

    public ValueTask RemoveAsync(string name, CancellationToken cancellationToken)
    {
        _records.TryRemove(name, out _);
        return default;
    }
}
