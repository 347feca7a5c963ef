// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Logging;
using Sigil.Domain.Common;

namespace Sigil.Domain.Agent.Events;

/// <summary>All streams in memory. One short lock guards the tables; no listener and no reader runs under it.</summary>
internal sealed class TurnStreams : ITurnStreams, IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<StreamKey, TurnStream> _active = [];
    private readonly Dictionary<(WorkspaceId, SessionId), SessionStreams> _sessions = [];
    private readonly EndedStreams _ended;
    private readonly TimeProvider _time;
    private readonly ILogger<TurnStreams> _logger;
    private readonly ITimer _sweep;
    private bool _sweepArmed;

    public TurnStreams(TimeProvider time, ILogger<TurnStreams> logger)
    {
        (_time, _logger, _ended) = (time, logger, new EndedStreams(time));
        _sweep = time.CreateTimer(static state => ((TurnStreams)state!).Sweep(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public int ActiveCount
    {
        get
        {
            lock (_lock)
            {
                return _active.Count;
            }
        }
    }

    /// <summary>Makes the stream of an accepted turn and tells whoever watches the session.</summary>
    public TurnStream Open(WorkspaceId workspaceId, SessionId sessionId, TurnId turnId)
    {
        var key = new StreamKey(workspaceId, sessionId, turnId);
        var stream = new TurnStream(sessionId, turnId, ended => OnEnded(key, ended));
        stream.Publish(new TurnAccepted(sessionId, turnId));
        SessionWatcher[] watchers;
        lock (_lock)
        {
            _active.Add(key, stream);
            var session = SessionOf(workspaceId, sessionId);
            session.Active.Add(stream);
            watchers = session.Watchers.Count == 0 ? [] : [.. session.Watchers];
            foreach (var watcher in watchers)
            {
                watcher.Add(stream);
            }
        }

        foreach (var watcher in watchers)
        {
            watcher.Deliver();
        }

        return stream;
    }

    public ITurnStream? Find(WorkspaceId workspaceId, SessionId sessionId, TurnId turnId)
    {
        var key = new StreamKey(workspaceId, sessionId, turnId);
        lock (_lock)
        {
            return _active.TryGetValue(key, out var stream) ? stream : _ended.Find(key);
        }
    }

    public IReadOnlyList<ITurnStream> Active(WorkspaceId workspaceId, SessionId sessionId)
    {
        lock (_lock)
        {
            return _sessions.TryGetValue((workspaceId, sessionId), out var session) ? [.. session.Active] : [];
        }
    }

    public IDisposable Watch(WorkspaceId workspaceId, SessionId sessionId, Action<ITurnStream> onAccepted)
        => Watch(workspaceId, sessionId, onAccepted, withActive: false);

    /// <summary>Watches; with <paramref name="withActive"/> the unfinished turns come first, none of them missed and none told twice.</summary>
    public IDisposable Watch(WorkspaceId workspaceId, SessionId sessionId, Action<ITurnStream> onAccepted, bool withActive)
    {
        var watcher = new SessionWatcher(onAccepted, _logger);
        lock (_lock)
        {
            var session = SessionOf(workspaceId, sessionId);
            session.Watchers.Add(watcher);
            for (var i = 0; withActive && i < session.Active.Count; i++)
            {
                watcher.Add(session.Active[i]);
            }
        }

        watcher.Deliver();
        return new Subscription(() => Unwatch(workspaceId, sessionId, watcher));
    }

    public void Dispose() => _sweep.Dispose();

    private void Unwatch(WorkspaceId workspaceId, SessionId sessionId, SessionWatcher watcher)
    {
        watcher.Stop();
        lock (_lock)
        {
            if (_sessions.TryGetValue((workspaceId, sessionId), out var session))
            {
                session.Watchers.Remove(watcher);
                RemoveIfIdle(workspaceId, sessionId, session);
            }
        }
    }

    private void OnEnded(StreamKey key, TurnStream stream)
    {
        lock (_lock)
        {
            _active.Remove(key);
            var session = SessionOf(key.WorkspaceId, key.SessionId);
            session.Active.Remove(stream);
            RemoveIfIdle(key.WorkspaceId, key.SessionId, session);
            _ended.Add(key, stream);
            ArmSweep();
        }
    }

    private void Sweep()
    {
        lock (_lock)
        {
            _ended.RemoveDue();
            _sweepArmed = false;
            ArmSweep();
        }
    }

    private void ArmSweep()
    {
        if (!_sweepArmed && _ended.NextDue is { } due)
        {
            _sweepArmed = true;
            var delay = due - _time.GetUtcNow();
            _sweep.Change(delay > TimeSpan.Zero ? delay : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    private SessionStreams SessionOf(WorkspaceId workspaceId, SessionId sessionId)
    {
        if (!_sessions.TryGetValue((workspaceId, sessionId), out var session))
        {
            _sessions.Add((workspaceId, sessionId), session = new SessionStreams());
        }

        return session;
    }

    private void RemoveIfIdle(WorkspaceId workspaceId, SessionId sessionId, SessionStreams session)
    {
        if (session.Idle)
        {
            _sessions.Remove((workspaceId, sessionId));
        }
    }
}
