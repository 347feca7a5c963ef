// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Logging;

namespace Sigil.Domain.Identity;

/// <summary>In-process announcements. Remembers the latest revoked ids, for a watcher that comes a moment too late; an older one fails at its store.</summary>
internal sealed partial class Revocations(ILogger<Revocations> logger) : IRevocations
{
    public const int Remembered = 10_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<Watcher>> _watchers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _revoked = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    public IDisposable Watch(string credentialId, Action onRevoked)
    {
        ArgumentNullException.ThrowIfNull(credentialId);
        ArgumentNullException.ThrowIfNull(onRevoked);
        var watcher = new Watcher(this, credentialId, onRevoked);
        lock (_lock)
        {
            if (!_revoked.Contains(credentialId))
            {
                if (!_watchers.TryGetValue(credentialId, out var list))
                {
                    _watchers[credentialId] = list = [];
                }

                list.Add(watcher);
                return watcher;
            }
        }

        Tell(watcher);
        return watcher;
    }

    public void Announce(string credentialId)
    {
        ArgumentNullException.ThrowIfNull(credentialId);
        List<Watcher>? told;
        lock (_lock)
        {
            Remember(credentialId);
            _watchers.Remove(credentialId, out told);
        }

        foreach (var watcher in told ?? [])
        {
            Tell(watcher);
        }
    }

    private void Remember(string credentialId)
    {
        if (_revoked.Add(credentialId))
        {
            _order.Enqueue(credentialId);
            if (_order.Count > Remembered)
            {
                _revoked.Remove(_order.Dequeue());
            }
        }
    }

    private void Tell(Watcher watcher)
    {
        try
        {
            watcher.OnRevoked();
        }
#pragma warning disable CA1031 // One connection that fails to close must not keep the others open.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogWatcherFailed(failure, watcher.CredentialId);
        }
    }

    private void Forget(Watcher watcher)
    {
        lock (_lock)
        {
            if (_watchers.TryGetValue(watcher.CredentialId, out var list) && list.Remove(watcher) && list.Count == 0)
            {
                _watchers.Remove(watcher.CredentialId);
            }
        }
    }

    [LoggerMessage(3001, LogLevel.Error, "A connection of the revoked credential {CredentialId} could not be told")]
    private partial void LogWatcherFailed(Exception exception, string credentialId);

    private sealed class Watcher(Revocations owner, string credentialId, Action onRevoked) : IDisposable
    {
        public string CredentialId => credentialId;

        public Action OnRevoked => onRevoked;

        public void Dispose() => owner.Forget(this);
    }
}
