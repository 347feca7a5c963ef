// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;

namespace Sigil.Domain.Common.Idempotency;

/// <summary>Lets each request with a key be carried out once, also over a restart.</summary>
public interface IIdempotencyLedger
{
    /// <summary>Takes the key into hand; nobody else has it until the claim is disposed.</summary>
    /// <param name="scope">The key.</param>
    /// <param name="fingerprint">A hash of the whole request.</param>
    /// <param name="subject">Ids set aside for what the request will make, or null.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The claim; <c>server.idempotency.reused</c> when the key came with another request; <c>server.idempotency.busy</c> when the first one still runs after ten seconds.</returns>
    ValueTask<Outcome<IdempotencyClaim>> ClaimAsync(IdempotencyScope scope, string fingerprint, string? subject, CancellationToken cancellationToken);
}
