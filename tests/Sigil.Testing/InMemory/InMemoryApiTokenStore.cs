// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Identity;

namespace Sigil.Testing.InMemory;

/// <summary>API tokens without a disk.</summary>
public sealed class InMemoryApiTokenStore : IApiTokenStore
{
    private readonly InMemoryTable<ApiTokenId, ApiToken> _tokens = new();

    public ValueTask<ApiToken?> FindAsync(ApiTokenId id, CancellationToken cancellationToken) => new(_tokens.Find(id));

    public ValueTask<IReadOnlyList<ApiToken>> ListAsync(UserId? userId, CancellationToken cancellationToken)
        => new([.. _tokens.List().Where(token => userId is null || token.UserId == userId)]);

    public ValueTask SaveAsync(ApiToken token, CancellationToken cancellationToken)
    {
        _tokens.Save(token.Id, token, (existing, next) => next with { RevokedAt = existing.RevokedAt ?? next.RevokedAt });
        return default;
    }

    public ValueTask TouchAsync(ApiTokenId id, DateTimeOffset at, CancellationToken cancellationToken)
    {
        _tokens.Change(id, token => token.LastUsedAt + TimeSpan.FromMinutes(1) > at ? token : token with { LastUsedAt = at });
        return default;
    }
}
