// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Lanes;

/// <summary>Runs turns: those of a session strictly one after the other in the order of admission, those of different sessions side by side.
/// A lane exists while somebody needs it. One short lock guards all of it; nothing is awaited, and no work runs, under it.</summary>
internal sealed partial class LaneScheduler(IOptions<LaneOptions> options, TimeProvider time, ILogger<LaneScheduler> logger)
{
    private static readonly TimeSpan StopAllowance = TimeSpan.FromSeconds(5);
    private readonly Lock _lock = new();
    private readonly Dictionary<LaneKey, Lane> _lanes = [];
    private bool _draining;

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

    /// <summary>Reserves a place and waits for the admissions before it.</summary>
    /// <returns>The admission, <c>agent.lane.full</c> or <c>server.shutdown.unavailable</c>.</returns>
    public async ValueTask<Outcome<LaneAdmission>> AdmitAsync(LaneKey key, CancellationToken cancellationToken)
    {
        Lane lane;
        lock (_lock)
        {
            if (_draining)
            {
                return LaneErrors.ShuttingDown;
            }

            lane = LaneOf(key);
            if (lane.Places > options.Value.Capacity)
            {
                return LaneErrors.Full(options.Value.Capacity);
            }

            lane.Places++;
        }

        return await EnterAsync(lane, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Stops everything in a session and keeps it empty until the admission is disposed.</summary>
    public async ValueTask<LaneAdmission> EmptyAsync(LaneKey key, CancellationToken cancellationToken)
    {
        Lane lane;
        lock (_lock)
        {
            lane = LaneOf(key);
            lane.Places++;
        }

        var admission = await EnterAsync(lane, cancellationToken).ConfigureAwait(false);
        try
        {
            await StopAllAsync([lane], TurnStatus.Cancelled).ConfigureAwait(false);
            await WhenIdle(lane).WaitAsync(cancellationToken).ConfigureAwait(false);
            return admission;
        }
        catch
        {
            admission.Dispose();
            throw;
        }
    }

    /// <summary>Stops a waiting or running turn of that owner; false when there is none.</summary>
    public async ValueTask<bool> StopAsync(LaneKey key, TurnId turnId, UserId owner, TurnStatus status)
    {
        ILaneWork? waiting = null;
        lock (_lock)
        {
            if (!_lanes.TryGetValue(key, out var lane))
            {
                return false;
            }

            if (lane.Running is { } running && running.TurnId == turnId)
            {
                if (running.Owner != owner)
                {
                    return false;
                }

                running.Stop(status);
                return true;
            }

            if (lane.FindWaiting(turnId) is not { } node || node.Value.Owner != owner)
            {
                return false;
            }

            waiting = node.Value;
            lane.Waiting.Remove(node);
            Leave(lane);
        }

        await EndUnstartedAsync(waiting, status).ConfigureAwait(false);
        return true;
    }

    /// <summary>Admits nothing more, ends what waits, gives what runs <paramref name="grace"/> to finish and then stops it.</summary>
    public async ValueTask DrainAsync(TimeSpan grace)
    {
        Lane[] lanes;
        lock (_lock)
        {
            _draining = true;
            lanes = [.. _lanes.Values];
        }

        await EndWaitingAsync(lanes, TurnStatus.Interrupted).ConfigureAwait(false);
        if (await FinishedWithinAsync(lanes, grace).ConfigureAwait(false))
        {
            return;
        }

        await StopAllAsync(lanes, TurnStatus.Interrupted).ConfigureAwait(false);
        if (!await FinishedWithinAsync(lanes, StopAllowance).ConfigureAwait(false))
        {
            LogStuck(StopAllowance);
        }
    }

    internal void Enqueue(Lane lane, ILaneWork work)
    {
        lock (_lock)
        {
            lane.Waiting.AddLast(work);
            if (lane.Pumping)
            {
                return;
            }

            lane.Pumping = true;
        }

        // The lane outlives the request that woke it: nothing of the request's context may flow into it.
        ThreadPool.UnsafeQueueUserWorkItem(static state => _ = state.Scheduler.PumpAsync(state.Lane), (Scheduler: this, Lane: lane), preferLocal: false);
    }

    internal void GiveBack(Lane lane)
    {
        lock (_lock)
        {
            Leave(lane);
        }
    }

    private async ValueTask<LaneAdmission> EnterAsync(Lane lane, CancellationToken cancellationToken)
    {
        try
        {
            await lane.Admission.WaitAsync(cancellationToken).ConfigureAwait(false);
            return new LaneAdmission(this, lane);
        }
        catch (OperationCanceledException)
        {
            GiveBack(lane);
            throw;
        }
    }

    private async Task PumpAsync(Lane lane)
    {
        while (Take(lane, out var abandon) is { } work)
        {
            if (abandon)
            {
                await EndUnstartedAsync(work, TurnStatus.Interrupted).ConfigureAwait(false);
                continue;
            }

            try
            {
                await work.RunAsync().ConfigureAwait(false);
            }
#pragma warning disable CA1031 // Work ends its own turn; whatever it throws beyond that must not keep the session's next turn from running.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                LogWorkFailed(exception, work.TurnId);
            }
        }
    }

    private ILaneWork? Take(Lane lane, out bool abandon)
    {
        lock (_lock)
        {
            abandon = _draining;
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

    private async Task StopAllAsync(Lane[] lanes, TurnStatus status)
    {
        lock (_lock)
        {
            foreach (var lane in lanes)
            {
                lane.Running?.Stop(status);
            }
        }

        await EndWaitingAsync(lanes, status).ConfigureAwait(false);
    }

    private async Task EndWaitingAsync(Lane[] lanes, TurnStatus status)
    {
        var waiting = new List<ILaneWork>();
        lock (_lock)
        {
            foreach (var lane in lanes)
            {
                waiting.AddRange(lane.Waiting);
                lane.Places -= lane.Waiting.Count;
                lane.Waiting.Clear();
            }
        }

        foreach (var work in waiting)
        {
            await EndUnstartedAsync(work, status).ConfigureAwait(false);
        }
    }

    private async Task EndUnstartedAsync(ILaneWork work, TurnStatus status)
    {
        try
        {
            await work.EndUnstartedAsync(status).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // One turn that cannot be ended must not keep the others from it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogWorkFailed(exception, work.TurnId);
        }
    }

    private async Task<bool> FinishedWithinAsync(Lane[] lanes, TimeSpan limit)
    {
        var idle = Task.WhenAll(Array.ConvertAll(lanes, WhenIdle));
        try
        {
            await idle.WaitAsync(limit, time).ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private Task WhenIdle(Lane lane)
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

    private void Leave(Lane lane)
    {
        lane.Places--;
        RemoveIfUnused(lane);
    }

    private void RemoveIfUnused(Lane lane)
    {
        if (lane.Places == 0 && !lane.Pumping)
        {
            _lanes.Remove(lane.Key);
        }
    }
}
