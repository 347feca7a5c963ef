// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Identity;

namespace Sigil.Domain.Administration;

/// <summary>A user to make.</summary>
public sealed record UserDraft
{
    /// <summary>The id to have, so that <c>sigil.yaml</c> can name the user; null for one that is made.</summary>
    public UserId? Id { get; init; }

    /// <summary>1 to 100 characters without control characters, for people to read.</summary>
    public required string Name { get; init; }

    /// <summary>The role; not one with more rights than whoever makes the user has.</summary>
    public required UserRole Role { get; init; }
}
