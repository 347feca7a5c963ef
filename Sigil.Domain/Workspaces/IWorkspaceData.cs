// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Workspaces;

/// <summary>What workspaces keep on disk beside their settings: sessions, messages, and copies of them.</summary>
public interface IWorkspaceData
{
    /// <summary>Deletes everything of the workspace for good; nothing happens when there is nothing. What is made in it afterwards is new.</summary>
    /// <exception cref="Common.Errors.SigilException"><c>store.conflict</c>: it is being used; try again later. <c>store.database.unavailable</c>: the disk refused.</exception>
    ValueTask DeleteAsync(WorkspaceId id, CancellationToken cancellationToken);
}
