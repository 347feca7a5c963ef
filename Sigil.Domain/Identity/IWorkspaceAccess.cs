// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Domain.Workspaces;

namespace Sigil.Domain.Identity;

/// <summary>The one way from a caller to a workspace. What is absent and what does not admit the caller answer alike.</summary>
public interface IWorkspaceAccess
{
    /// <summary>The workspace when it exists and admits the caller.</summary>
    ValueTask<Outcome<Workspace>> OpenAsync(Caller caller, WorkspaceId id, CancellationToken cancellationToken);

    /// <summary>The workspaces that admit the caller, by id.</summary>
    ValueTask<IReadOnlyList<Workspace>> ListAsync(Caller caller, CancellationToken cancellationToken);
}
