// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Lanes;

/// <summary>A reserved place in a lane and the exclusive right to fill it. Commit, then <see cref="Enqueue"/>; disposing without it gives the place back.</summary>
internal sealed class LaneAdmission(LaneScheduler scheduler, Lane lane) : IDisposable
{
    private bool _queued;
    private bool _disposed;

    /// <summary>Puts the work at the lane's end.</summary>
    public void Enqueue(ILaneWork work)
    {
        if (_queued || _disposed)
        {
            throw new InvalidOperationException("An admission is good for one piece of work.");
        }

        _queued = true;
        scheduler.Enqueue(lane, work);
    }

    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            lane.Admission.Release();
            if (!_queued)
            {
                scheduler.GiveBack(lane);
            }
        }
    }
}
