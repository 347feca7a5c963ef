// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Identity;

/// <summary>Keeps sign-ins. Reads are answered from memory: every request makes one.</summary>
public interface ISignInStore
{
    /// <summary>The sign-in, revoked and expired ones included, or null.</summary>
    ValueTask<SignIn?> FindAsync(SignInId id, CancellationToken cancellationToken);

    /// <summary>All sign-ins that still work, newest first; of one user when given.</summary>
    ValueTask<IReadOnlyList<SignIn>> ListAsync(UserId? userId, CancellationToken cancellationToken);

    /// <summary>True when anybody has ever signed in.</summary>
    ValueTask<bool> AnyAsync(CancellationToken cancellationToken);

    /// <summary>Creates or replaces; on disk when it returns. A revocation that is stored stays, whatever a later save says: a stale copy cannot undo it.</summary>
    ValueTask SaveAsync(SignIn signIn, CancellationToken cancellationToken);

    /// <summary>Notes a use; need not be on disk when it returns.</summary>
    ValueTask TouchAsync(SignInId id, DateTimeOffset at, CancellationToken cancellationToken);
}
