// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Agent.Lanes;
using Sigil.Domain.Common;
using Sigil.Domain.Identity;
using Sigil.Domain.Sessions;

namespace Sigil.Domain.Channels;

internal sealed class RunningTurns(LaneScheduler lanes) : IRunningTurns
{
    public ValueTask StopAsync(WorkspaceId workspaceId, UserId? userId) => lanes.StopInAsync(workspaceId, userId, TurnStatus.Cancelled);
}
