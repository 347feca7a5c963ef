// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Identity;

/// <summary>The links that were made, by the hash of their token. Spent ones are remembered for a day, so that their holder learns that they are spent.</summary>
internal sealed class LoginLinkTable(TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private const int MaxLinks = 200;

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Entry> _links = new(StringComparer.Ordinal);

    public void Add(string hash, UserId userId, DateTimeOffset expires)
    {
        lock (_lock)
        {
            var old = time.GetUtcNow() - Remembered;
            foreach (var gone in _links.Where(link => link.Value.Expires < old).Select(link => link.Key).ToArray())
            {
                _links.Remove(gone);
            }

            if (_links.Count >= MaxLinks)
            {
                _links.Remove(_links.MinBy(link => link.Value.Expires).Key);
            }

            _links[hash] = new Entry(userId, expires, Used: false);
        }
    }

    /// <summary>Finds a link and uses it up; of two that come at once, one gets it.</summary>
    public (LoginLinkState State, UserId UserId) Take(string hash)
    {
        lock (_lock)
        {
            if (!_links.TryGetValue(hash, out var link))
            {
                return (LoginLinkState.Unknown, default);
            }

            if (link.Used || link.Expires <= time.GetUtcNow())
            {
                return (LoginLinkState.Spent, default);
            }

            _links[hash] = link with { Used = true };
            return (LoginLinkState.Good, link.UserId);
        }
    }

    /// <summary>Uses up every link of the user.</summary>
    public void Spend(UserId userId)
    {
        lock (_lock)
        {
            foreach (var (hash, link) in _links.Where(link => link.Value.UserId == userId).ToArray())
            {
                _links[hash] = link with { Used = true };
            }
        }
    }

    private sealed record Entry(UserId UserId, DateTimeOffset Expires, bool Used);
}
