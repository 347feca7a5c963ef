// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Sessions;

/// <summary>Which sessions of one user in one workspace to list, most recently used first.</summary>
public sealed record SessionQuery
{
    public required WorkspaceId WorkspaceId { get; init; }

    public required UserId UserId { get; init; }

    /// <summary>Part of the title, any case; wildcards mean nothing.</summary>
    public string? Title { get; init; }

    /// <summary>Only sessions of this status; null for all.</summary>
    public SessionStatus? Status { get; init; }

    /// <summary>1 to 200.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>Cursor of an earlier page, or null.</summary>
    public string? After { get; init; }
}
