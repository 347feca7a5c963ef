// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Identity;

/// <summary>What somebody wants in a new API token.</summary>
public sealed record ApiTokenRequest
{
    /// <summary>1 to 100 characters without control characters, for people to read.</summary>
    public required string Name { get; init; }

    /// <summary>1 to 50 permission patterns; what goes beyond the creator's own permissions is left out.</summary>
    public required IReadOnlyList<string> Permissions { get; init; }

    /// <summary>How long it works: one minute to ten years; null for until it is revoked.</summary>
    public TimeSpan? Lifetime { get; init; }

    /// <summary>For whom; null for the creator. Somebody else needs <c>admin.tokens</c>, and may not have more rights than the creator.</summary>
    public UserId? UserId { get; init; }
}
