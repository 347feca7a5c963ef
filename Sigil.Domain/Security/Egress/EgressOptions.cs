// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Security.Egress;

/// <summary>Where the tools of each workspace may go.</summary>
public sealed record EgressOptions
{
    /// <summary>Hosts by workspace. A workspace that is not named reaches nothing.</summary>
    public IReadOnlyDictionary<WorkspaceId, IReadOnlyList<HostPattern>> Allow { get; init; } = new Dictionary<WorkspaceId, IReadOnlyList<HostPattern>>();
}
