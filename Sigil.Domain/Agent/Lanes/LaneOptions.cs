// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Lanes;

/// <summary>How turns of one session wait.</summary>
public sealed class LaneOptions
{
    /// <summary>Turns that may wait in a lane beside the running one; the next is refused with <c>agent.lane.full</c>. 1 to 1,024.</summary>
    public int Capacity { get; set; } = 32;
}
