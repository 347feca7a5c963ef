// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;

namespace Sigil.Domain.Common.Idempotency;

internal sealed class IdempotencyLedger(IIdempotencyStore store, TimeProvider time) : IIdempotencyLedger
{
    /// <summary>How long a key is remembered.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>How long a repeated request waits for the first one.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly SigilError Reused = new(
        ErrorCodes.IdempotencyReused, "The key came with another request before.", "Idempotency-Key", "Make a new key for each new request; repeat a request unchanged.");

    private static readonly SigilError Busy = new(
        ErrorCodes.IdempotencyBusy, "The first request with this key still runs.", "Idempotency-Key", "Repeat the request in a moment.") { RetryAfter = TimeSpan.FromSeconds(1) };

    private readonly KeyedGate<string> _held = new();

    public async ValueTask<Outcome<IdempotencyClaim>> ClaimAsync(IdempotencyScope scope, string fingerprint, string? subject, CancellationToken cancellationToken)
    {
        var name = scope.ToName();
        if (await HoldAsync(name, cancellationToken).ConfigureAwait(false) is not { } hold)
        {
            return Busy;
        }

        try
        {
            var now = time.GetUtcNow();
            var record = new IdempotencyRecord { Name = name, UserId = scope.UserId, Fingerprint = fingerprint, Subject = subject, CreatedAt = now, ExpiresAt = now + Lifetime };
            var earlier = await store.ReserveAsync(record, cancellationToken).ConfigureAwait(false);
            if (earlier is null || string.Equals(earlier.Fingerprint, fingerprint, StringComparison.Ordinal))
            {
                return new IdempotencyClaim(store, earlier ?? record, earlier is null, Interlocked.Exchange(ref hold, null)!);
            }

            return Reused;
        }
        finally
        {
            // Handed to the claim, or let go here whatever went wrong.
            hold?.Dispose();
        }
    }

    private async ValueTask<IDisposable?> HoldAsync(string name, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await _held.EnterAsync(name, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
