// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Agent.Lanes;

/// <summary>The state of one lane; guarded by the table's lock, except <see cref="Admission"/>.</summary>
internal sealed class Lane(LaneKey key)
{
    private TaskCompletionSource? _idle;

    public LaneKey Key => key;

    /// <summary>Held from the moment when a message is admitted until it is committed and queued, so that both happen in one order.</summary>
    public SemaphoreSlim Admission { get; } = new(1, 1);

    /// <summary>Who needs the lane: being admitted, waiting, running, closing. At 0 the lane goes away.</summary>
    public int Places { get; set; }

    public LinkedList<ILaneWork> Waiting { get; } = new();

    public ILaneWork? Running { get; set; }

    /// <summary>True while a pump takes work from the lane.</summary>
    public bool Pumping { get; set; }

    /// <summary>The waiting work of that turn, or null.</summary>
    public LinkedListNode<ILaneWork>? FindWaiting(TurnId turnId)
    {
        for (var node = Waiting.First; node is not null; node = node.Next)
        {
            if (node.Value.TurnId == turnId)
            {
                return node;
            }
        }

        return null;
    }

    /// <summary>A task that ends when nothing runs or waits.</summary>
    public Task WhenIdle() => Pumping ? (_idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task : Task.CompletedTask;

    public void SignalIdle()
    {
        _idle?.SetResult();
        _idle = null;
    }
}
