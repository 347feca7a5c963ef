// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Identity;

/// <summary>A credential for programs. Its text is shown once and only its hash is kept.</summary>
public sealed record ApiToken
{
    public required ApiTokenId Id { get; init; }

    public required UserId UserId { get; init; }

    /// <summary>1 to 100 characters, for people to read.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the secret part, lower-case hex.</summary>
    public required string SecretHash { get; init; }

    /// <summary>Permission patterns; what the token may do is these ∩ the user's.</summary>
    public required IReadOnlyList<string> Permissions { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>To the minute: it is written at most once a minute.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }
}
