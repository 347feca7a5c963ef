// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Identity;

/// <summary>Ends what somebody has running where they are no longer admitted (CW-6). Whoever reads along sees the turn end and nothing after it.</summary>
public interface IRunningTurns
{
    /// <summary>Cancels every waiting and running turn of the user in the workspace; of everybody for null. Returns when they have ended, or after a few seconds.</summary>
    ValueTask StopAsync(WorkspaceId workspaceId, UserId? userId);
}
