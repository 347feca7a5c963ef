// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Workspaces;

namespace Sigil.Domain.Identity;

/// <summary>Makes what a gateway cannot do without: an owner, and the workspace <c>personal</c>. Run at every start, before any door opens; changes nothing that is there.</summary>
public interface IGatewayBootstrap
{
    /// <summary>Ensures owner and workspace, then applies the configured workspaces (<see cref="IConfiguredWorkspaces"/>).
    /// Everything made or changed is audited; a lost audit entry fails the start.</summary>
    ValueTask<BootstrapResult> RunAsync(IReadOnlyList<Workspace> configured, CancellationToken cancellationToken);
}
