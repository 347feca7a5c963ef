// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Security.Flow;

/// <summary>How much each workspace asks of people.</summary>
public sealed record FlowOptions
{
    /// <summary>Policies by workspace; one that is not named is strict.</summary>
    public IReadOnlyDictionary<WorkspaceId, FlowPolicy> Policies { get; init; } = new Dictionary<WorkspaceId, FlowPolicy>();

    /// <summary>The workspace's policy.</summary>
    public FlowPolicy Of(WorkspaceId workspaceId) => Policies.GetValueOrDefault(workspaceId);
}
