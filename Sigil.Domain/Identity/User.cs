// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Identity;

/// <summary>A person who uses the gateway.</summary>
public sealed record User
{
    public required UserId Id { get; init; }

    /// <summary>1 to 100 characters, for people to read.</summary>
    public required string Name { get; init; }

    public required UserRole Role { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when the user may do nothing and authenticates nowhere; null for one who may.</summary>
    public DateTimeOffset? DisabledAt { get; init; }

    /// <summary>Rises with every change; set by the store.</summary>
    public long Revision { get; init; }
}
