// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Hosting.Limits;

/// <summary>A bucket of tokens per key, filled at a steady rate. Bounded: when there are too many keys, those go first that were used longest ago.</summary>
/// <remarks>The framework's limiters take no clock and keep their limits for life; these two numbers come with each request.</remarks>
/// <param name="time">The clock.</param>
/// <param name="capacity">Keys kept at most.</param>
internal sealed class TokenBuckets(TimeProvider time, int capacity)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);

    /// <summary>How many keys are kept now.</summary>
    public int Keys
    {
        get
        {
            lock (_lock)
            {
                return _buckets.Count;
            }
        }
    }

    /// <summary>Takes a token if there is one. A refused request costs nothing.</summary>
    /// <param name="key">Whose bucket.</param>
    /// <param name="burst">Tokens of a full bucket, at least 1.</param>
    /// <param name="perSecond">Tokens that come back each second, above 0.</param>
    public BucketState Take(string key, int burst, double perSecond)
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            if (!_buckets.TryGetValue(key, out var bucket))
            {
                MakeRoom();
                bucket = new Bucket(burst, now);
            }

            var level = Math.Min(burst, bucket.Level + (time.GetElapsedTime(bucket.At, now).TotalSeconds * perSecond));
            var taken = level >= 1;
            level -= taken ? 1 : 0;
            _buckets[key] = new Bucket(level, now);
            return new BucketState(taken, burst, (int)level, TimeSpan.FromSeconds(Math.Max(0, 1 - level) / perSecond), TimeSpan.FromSeconds((burst - level) / perSecond));
        }
    }

    private void MakeRoom()
    {
        if (_buckets.Count >= capacity)
        {
            // An eighth at a time, so that a flood of keys does not sort the whole table for each of them.
            _buckets.OrderBy(entry => entry.Value.At).Take(Math.Max(1, capacity / 8)).Select(entry => entry.Key).ToList().ForEach(key => _buckets.Remove(key));
        }
    }

    private readonly record struct Bucket(double Level, long At);
}
