// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Identity;

/// <summary>Keeps API tokens. Reads are answered from memory: every request makes one.</summary>
public interface IApiTokenStore
{
    /// <summary>The token, revoked and expired ones included, or null.</summary>
    ValueTask<ApiToken?> FindAsync(ApiTokenId id, CancellationToken cancellationToken);

    /// <summary>All tokens, oldest first; of one user when given.</summary>
    ValueTask<IReadOnlyList<ApiToken>> ListAsync(UserId? userId, CancellationToken cancellationToken);

    /// <summary>Creates or replaces; on disk when it returns. A revocation that is stored stays, whatever a later save says: a stale copy cannot undo it.</summary>
    ValueTask SaveAsync(ApiToken token, CancellationToken cancellationToken);

    /// <summary>Notes a use; need not be on disk when it returns.</summary>
    ValueTask TouchAsync(ApiTokenId id, DateTimeOffset at, CancellationToken cancellationToken);
}
