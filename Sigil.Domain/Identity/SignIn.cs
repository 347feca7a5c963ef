// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Identity;

/// <summary>A signed-in browser: what the cookie's secret points to.</summary>
public sealed record SignIn
{
    public required SignInId Id { get; init; }

    public required UserId UserId { get; init; }

    /// <summary>SHA-256 of the cookie's secret part, lower-case hex.</summary>
    public required string SecretHash { get; init; }

    /// <summary>The browser's own description, untrusted, at most 200 characters.</summary>
    public string? UserAgent { get; init; }

    /// <summary>Where it signed in from.</summary>
    public string? Address { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset LastSeenAt { get; init; }

    /// <summary>Ends whatever happens at this time.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? RevokedAt { get; init; }
}
