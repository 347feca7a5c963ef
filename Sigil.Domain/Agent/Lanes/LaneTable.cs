// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Lanes;

/// <summary>The lanes and who is in them. Each method is one step under one short lock: nothing is awaited and no work runs there.</summary>
internal sealed class LaneTable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<LaneKey, Lane> _lanes = [];
    private bool _closed;

    /// <summary>Lanes in memory.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _lanes.Count;
            }
        }
    }

    /// <summary>Takes a place in a lane that has at most <paramref name="capacity"/> beside the running one.</summary>
    public Outcome<Lane> Join(LaneKey key, int capacity)
    {
        lock (_lock)
        {
            if (_closed)
            {
                return LaneErrors.ShuttingDown;
            }

            var lane = LaneOf(key);
            if (lane.Places > capacity)
            {
                return LaneErrors.Full(capacity);
            }

            lane.Places++;
            return lane;
        }
    }

    /// <summary>Takes a place whatever the lane's state: for whoever is going to empty it.</summary>
    public Lane JoinAlways(LaneKey key)
    {
        lock (_lock)
        {
            var lane = LaneOf(key);
            lane.Places++;
            return lane;
        }
    }

    /// <summary>Gives a place back.</summary>
    public void Leave(Lane lane)
    {
        lock (_lock)
        {
            lane.Places--;
            RemoveIfUnused(lane);
        }
    }

    /// <summary>Puts work at the lane's end; the place it takes was joined before.</summary>
    /// <returns>True when nobody works on the lane: the caller has to.</returns>
    public bool Add(Lane lane, ILaneWork work)
    {
        lock (_lock)
        {
            lane.Waiting.AddLast(work);
            var idle = !lane.Pumping;
            lane.Pumping = true;
            return idle;
        }
    }

    /// <summary>The lane's next work, after the one before has ended; null when there is none, and then the caller is done with the lane.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="abandon">The work is to be ended and not run.</param>
    public ILaneWork? Next(Lane lane, out bool abandon)
    {
        lock (_lock)
        {
            abandon = _closed;
            if (lane.Running is not null)
            {
                lane.Running = null;
                lane.Places--;
            }

            if (lane.Waiting.First is { } next)
            {
                lane.Waiting.RemoveFirst();
                return lane.Running = next.Value;
            }

            lane.Pumping = false;
            lane.SignalIdle();
            RemoveIfUnused(lane);
            return null;
        }
    }

    /// <summary>Stops the owner's turn when it runs, or takes it out when it waits.</summary>
    /// <param name="key">The lane.</param>
    /// <param name="turnId">The turn.</param>
    /// <param name="owner">Whose turn it has to be.</param>
    /// <param name="status">How it is to end.</param>
    /// <param name="waiting">The work that was taken out and is the caller's to end, or null.</param>
    /// <returns>Whether there was such a turn.</returns>
    public bool Stop(LaneKey key, TurnId turnId, UserId owner, TurnStatus status, out ILaneWork? waiting)
    {
        waiting = null;
        lock (_lock)
        {
            if (!_lanes.TryGetValue(key, out var lane))
            {
                return false;
            }

            if (lane.Running is { } running && running.TurnId == turnId && running.Owner == owner)
            {
                running.Stop(status);
                return true;
            }

            if (lane.FindWaiting(turnId) is not { } node || node.Value.Owner != owner)
            {
                return false;
            }

            waiting = node.Value;
            lane.Waiting.Remove(node);
            lane.Places--;
            RemoveIfUnused(lane);
            return true;
        }
    }

    /// <summary>Stops what runs in these lanes.</summary>
    public void StopRunning(Lane[] lanes, TurnStatus status)
    {
        lock (_lock)
        {
            foreach (var lane in lanes)
            {
                lane.Running?.Stop(status);
            }
        }
    }

    /// <summary>Takes out what waits in these lanes; it is the caller's to end.</summary>
    public List<ILaneWork> TakeWaiting(Lane[] lanes)
    {
        var waiting = new List<ILaneWork>();
        lock (_lock)
        {
            foreach (var lane in lanes)
            {
                waiting.AddRange(lane.Waiting);
                lane.Places -= lane.Waiting.Count;
                lane.Waiting.Clear();
                RemoveIfUnused(lane);
            }
        }

        return waiting;
    }

    /// <summary>Stops what runs of that owner in the workspace, and takes out what waits, which is the caller's to end; of everybody for null. Returns the lanes in which something ran.</summary>
    public Lane[] StopIn(WorkspaceId workspaceId, UserId? owner, TurnStatus status, List<ILaneWork> waiting)
    {
        lock (_lock)
        {
            var running = new List<Lane>();
            foreach (var lane in _lanes.Values.Where(lane => lane.Key.WorkspaceId == workspaceId).ToArray())
            {
                if (lane.Running is { } work && (owner is null || work.Owner == owner))
                {
                    work.Stop(status);
                    running.Add(lane);
                }

                var taken = lane.Waiting.Where(waiter => owner is null || waiter.Owner == owner).ToArray();
                foreach (var waiter in taken)
                {
                    lane.Waiting.Remove(waiter);
                    lane.Places--;
                }

                waiting.AddRange(taken);
                RemoveIfUnused(lane);
            }

            return [.. running];
        }
    }

    /// <summary>Lets nobody join any more; returns the lanes there are.</summary>
    public Lane[] Close()
    {
        lock (_lock)
        {
            _closed = true;
            return [.. _lanes.Values];
        }
    }

    /// <summary>A task that ends when nothing runs or waits in the lane.</summary>
    public Task WhenIdle(Lane lane)
    {
        lock (_lock)
        {
            return lane.WhenIdle();
        }
    }

    private Lane LaneOf(LaneKey key)
    {
        if (!_lanes.TryGetValue(key, out var lane))
        {
            _lanes.Add(key, lane = new Lane(key));
        }

        return lane;
    }

    private void RemoveIfUnused(Lane lane)
    {
        if (lane.Places == 0 && !lane.Pumping)
        {
            _lanes.Remove(lane.Key);
        }
    }
}
