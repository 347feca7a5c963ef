// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Identity;

/// <summary>An account on a channel that is this user's. No two users have the same one.</summary>
public sealed record UserIdentity
{
    public required UserIdentityId Id { get; init; }

    public required UserId UserId { get; init; }

    /// <summary>1 to 32 characters of a-z, 0-9, '-' and '_'.</summary>
    public required string Channel { get; init; }

    /// <summary>The platform's own id of the account, 1 to 256 visible characters; compared exactly, and never a name that its holder can choose (PB-6).</summary>
    public required string ExternalId { get; init; }

    /// <summary>For people to read, 1 to 100 characters; means nothing else. Null for none.</summary>
    public string? DisplayName { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
}
