// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Common.Idempotency;

/// <summary>Keeps requests with a key until they expire; of each user about the newest <see cref="MaxPerUser"/>.</summary>
public interface IIdempotencyStore
{
    /// <summary>Records of one user that are kept.</summary>
    const int MaxPerUser = 20_000;

    /// <summary>Stores the record, on disk when it returns; or, where there is one of that name that has not expired, leaves everything as it is and returns that one.</summary>
    ValueTask<IdempotencyRecord?> ReserveAsync(IdempotencyRecord record, CancellationToken cancellationToken);

    /// <summary>Marks the record as done, with its subject and answer; on disk when it returns. Does nothing when it is gone.</summary>
    ValueTask CompleteAsync(string name, string? subject, byte[]? answer, CancellationToken cancellationToken);

    /// <summary>Removes the record.</summary>
    ValueTask RemoveAsync(string name, CancellationToken cancellationToken);
}
