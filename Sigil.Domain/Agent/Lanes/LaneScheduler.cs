// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Logging;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Common.Settings;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Agent.Lanes;

/// <summary>Runs turns: those of a session strictly one after the other in the order of admission, those of different sessions side by side. A lane exists while somebody needs it.</summary>
internal sealed partial class LaneScheduler(ILiveSettings settings, TimeProvider time, ILogger<LaneScheduler> logger)
{
    private static readonly TimeSpan StopAllowance = TimeSpan.FromSeconds(5);
    private readonly LaneTable _table = new();

    /// <summary>Lanes in memory.</summary>
    public int Count => _table.Count;

    /// <summary>Reserves a place and waits for the admissions before it.</summary>
    /// <returns>The admission, <c>agent.lane.full</c> or <c>server.shutdown.unavailable</c>.</returns>
    public async ValueTask<Outcome<LaneAdmission>> AdmitAsync(LaneKey key, CancellationToken cancellationToken)
    {
        var lane = _table.Join(key, settings.Current.Get<LaneOptions>().Capacity);
        return lane.Succeeded ? await EnterAsync(lane.Value, cancellationToken).ConfigureAwait(false) : lane.Error;
    }

    /// <summary>Stops everything in a session and keeps it empty until the admission is disposed.</summary>
    public async ValueTask<LaneAdmission> EmptyAsync(LaneKey key, CancellationToken cancellationToken)
    {
        var lane = _table.JoinAlways(key);
        var admission = await EnterAsync(lane, cancellationToken).ConfigureAwait(false);
        try
        {
            _table.StopRunning([lane], TurnStatus.Cancelled);
            await EndWaitingAsync([lane], TurnStatus.Cancelled).ConfigureAwait(false);
            await _table.WhenIdle(lane).WaitAsync(cancellationToken).ConfigureAwait(false);
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
        var found = _table.Stop(key, turnId, owner, status, out var waiting);
        if (waiting is not null)
        {
            await EndUnstartedAsync(waiting, status).ConfigureAwait(false);
        }

        return found;
    }

    /// <summary>Stops every waiting and running turn of that owner in the workspace, of everybody for null; returns when they have ended, or after a few seconds.</summary>
    public async ValueTask StopInAsync(WorkspaceId workspaceId, UserId? owner, TurnStatus status)
    {
        var waiting = new List<ILaneWork>();
        var running = _table.StopIn(workspaceId, owner, status, waiting);
        foreach (var work in waiting)
        {
            await EndUnstartedAsync(work, status).ConfigureAwait(false);
        }

        if (!await FinishedWithinAsync(running, StopAllowance).ConfigureAwait(false))
        {
            LogStuck(StopAllowance);
        }
    }

    /// <summary>Admits nothing more, ends what waits, gives what runs <paramref name="grace"/> to finish and then stops it.</summary>
    public async ValueTask DrainAsync(TimeSpan grace)
    {
        var lanes = _table.Close();
        await EndWaitingAsync(lanes, TurnStatus.Interrupted).ConfigureAwait(false);
        if (await FinishedWithinAsync(lanes, grace).ConfigureAwait(false))
        {
            return;
        }

        _table.StopRunning(lanes, TurnStatus.Interrupted);
        if (!await FinishedWithinAsync(lanes, StopAllowance).ConfigureAwait(false))
        {
            LogStuck(StopAllowance);
        }
    }

    internal void Enqueue(Lane lane, ILaneWork work)
    {
        if (_table.Add(lane, work))
        {
            // The lane outlives the request that woke it: nothing of the request's context may flow into it.
            ThreadPool.UnsafeQueueUserWorkItem(static state => _ = state.Scheduler.PumpAsync(state.Lane), (Scheduler: this, Lane: lane), preferLocal: false);
        }
    }

    internal void GiveBack(Lane lane) => _table.Leave(lane);

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
        while (_table.Next(lane, out var abandon) is { } work)
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

    private async Task EndWaitingAsync(Lane[] lanes, TurnStatus status)
    {
        foreach (var work in _table.TakeWaiting(lanes))
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
        try
        {
            await Task.WhenAll(Array.ConvertAll(lanes, _table.WhenIdle)).WaitAsync(limit, time).ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
