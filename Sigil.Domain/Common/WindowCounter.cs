// SPDX-License-Identifier: Apache-2.0

using System.Diagnostics.CodeAnalysis;

namespace Sigil.Domain.Common;

/// <summary>Counts events per key in windows that start with a key's first event. Bounded: when there are too many keys, the windows that end first are forgotten.</summary>
/// <param name="time">The clock.</param>
/// <param name="window">How long a count lasts.</param>
/// <param name="capacity">Keys kept at most.</param>
internal sealed class WindowCounter<TKey>(TimeProvider time, TimeSpan window, int capacity)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, (int Count, DateTimeOffset Ends)> _windows = [];

    /// <summary>How many keys are kept now.</summary>
    public int Keys
    {
        get
        {
            lock (_lock)
            {
                return _windows.Count;
            }
        }
    }

    /// <summary>Counts one event; false, uncounted, when the key has had <paramref name="limit"/> of them in its window.</summary>
    public bool TryAdd(TKey key, int limit)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (!TryGetOpen(key, now, out var open))
            {
                MakeRoom(now);
                open = (0, now + window);
            }

            if (open.Count >= limit)
            {
                return false;
            }

            _windows[key] = (open.Count + 1, open.Ends);
            return true;
        }
    }

    /// <summary>How long until the key may go on; null when it has had fewer than <paramref name="limit"/> events in its window.</summary>
    public TimeSpan? WaitFor(TKey key, int limit)
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            return TryGetOpen(key, now, out var open) && open.Count >= limit ? open.Ends - now : null;
        }
    }

    private bool TryGetOpen(TKey key, DateTimeOffset now, [MaybeNullWhen(false)] out (int Count, DateTimeOffset Ends) open)
        => _windows.TryGetValue(key, out open) && open.Ends > now;

    private void MakeRoom(DateTimeOffset now)
    {
        if (_windows.Count < capacity)
        {
            return;
        }

        // An eighth at a time, so that a flood of keys does not sort the whole table for each of them.
        var ended = _windows.Where(entry => entry.Value.Ends <= now).Select(entry => entry.Key).ToList();
        var gone = ended.Count > 0 ? ended : [.. _windows.OrderBy(entry => entry.Value.Ends).Take(Math.Max(1, capacity / 8)).Select(entry => entry.Key)];
        foreach (var key in gone)
        {
            _windows.Remove(key);
        }
    }
}
