// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Common.Idempotency;

/// <summary>What is remembered of a request with a key.</summary>
public sealed record IdempotencyRecord
{
    /// <summary>The scope's name, unique.</summary>
    public required string Name { get; init; }

    public required UserId UserId { get; init; }

    /// <summary>A hash of the whole request: the same key with another one is refused.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Ids that were set aside for what the request makes, in the words of whoever set them aside; null for none.</summary>
    public string? Subject { get; init; }

    /// <summary>Whether the request was carried out. False while it runs, and after a process that ended while it ran.</summary>
    public bool Done { get; init; }

    /// <summary>The answer, sealed by the door that gave it; null where none is kept.</summary>
    public byte[]? Answer { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From then on the key is free again.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
