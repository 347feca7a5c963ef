// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Workspaces;

/// <summary>How long a deleted workspace can be had back.</summary>
public static class WorkspaceRetention
{
    /// <summary>Seven days.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromDays(7);

    /// <summary>From when on a deleted workspace is gone for good; null for one that is in use.</summary>
    public static DateTimeOffset? PurgedAt(Workspace workspace)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        return workspace.DeletedAt + Grace;
    }
}
