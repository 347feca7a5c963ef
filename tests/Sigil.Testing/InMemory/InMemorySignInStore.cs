// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Identity;

namespace Sigil.Testing.InMemory;

/// <summary>Sign-ins without a disk.</summary>
public sealed class InMemorySignInStore(TimeProvider time) : ISignInStore
{
    private readonly InMemoryTable<SignInId, SignIn> _signIns = new();

    public ValueTask<SignIn?> FindAsync(SignInId id, CancellationToken cancellationToken) => new(_signIns.Find(id));

    public ValueTask<IReadOnlyList<SignIn>> ListAsync(UserId? userId, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return new([.. _signIns.List()
            .Where(signIn => signIn.RevokedAt is null && signIn.ExpiresAt > now && (userId is null || signIn.UserId == userId)).Reverse()]);
    }

    public ValueTask<bool> AnyAsync(CancellationToken cancellationToken) => new(_signIns.List().Count > 0);

    public ValueTask SaveAsync(SignIn signIn, CancellationToken cancellationToken)
    {
        _signIns.Save(signIn.Id, signIn, (existing, next) => next with { RevokedAt = existing.RevokedAt ?? next.RevokedAt });
        return default;
    }

    public ValueTask TouchAsync(SignInId id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        _signIns.Change(id, signIn => signIn.LastSeenAt + TimeSpan.FromMinutes(1) > at ? signIn : signIn with { LastSeenAt = at });
        return default;
    }
}
