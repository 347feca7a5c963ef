// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Workspaces;
using Sigil.Infrastructure.Storage.Files;

namespace Sigil.Infrastructure.Storage.Workspaces;

/// <summary>The directory of a workspace, and that of its copies.</summary>
internal sealed class WorkspaceData(WorkspaceDatabases databases, StoragePaths paths) : IWorkspaceData
{
    public async ValueTask DeleteAsync(WorkspaceId id, CancellationToken cancellationToken)
        => await databases.DeleteAsync(id, paths.DataOf(id)).WaitAsync(cancellationToken).ConfigureAwait(false);
}
