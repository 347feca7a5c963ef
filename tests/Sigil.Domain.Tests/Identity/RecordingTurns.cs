// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Identity;

namespace Sigil.Domain.Tests.Identity;

/// <summary>Notes whose turns were to be stopped where; <c>*</c> for everybody's.</summary>
internal sealed class RecordingTurns : IRunningTurns
{
    public List<string> Stopped { get; } = [];

    public ValueTask StopAsync(WorkspaceId workspaceId, UserId? userId)
    {
        Stopped.Add($"{workspaceId}/{userId?.ToString() ?? "*"}");
        return ValueTask.CompletedTask;
    }
}
