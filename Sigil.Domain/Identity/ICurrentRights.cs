// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security;
using Sigil.Domain.Workspaces;

namespace Sigil.Domain.Identity;

/// <summary>What holds now, for work that began a while ago: a turn carries the caller and the workspace that it started with, and each may have lost rights since.</summary>
public interface ICurrentRights
{
    /// <summary>The caller as far as their role still goes; nobody who is gone or disabled may do anything.</summary>
    ValueTask<Caller> OfAsync(Caller caller, CancellationToken cancellationToken);

    /// <summary>The workspace with the policy that it has now; one that was deleted, or admits the caller no longer, allows nothing.</summary>
    ValueTask<Workspace> OfAsync(Workspace workspace, Caller caller, CancellationToken cancellationToken);
}
