// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Workspaces;

namespace Sigil.Domain.Identity;

/// <summary>Workspaces that <c>sigil.yaml</c> describes.</summary>
public interface IConfiguredWorkspaces
{
    /// <summary>Makes the stored workspaces what the file says: each configured one is made or replaced, brought back when it was deleted, and managed from then on; one that the file no longer names
    /// keeps its settings and is managed no more. One without members admits the owner. What stays the same is not touched, so it may be called again at any time, also while the gateway runs.
    /// Every change is audited before it is made; a lost entry stops the rest.</summary>
    ValueTask ApplyAsync(IReadOnlyList<Workspace> configured, CancellationToken cancellationToken);
}
