// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Identity;
using Sigil.Infrastructure.Storage.Gateway.Rows;
using Sigil.Infrastructure.Storage.Sqlite;

namespace Sigil.Infrastructure.Storage.Gateway.Stores;

internal sealed class UserIdentityStore(GatewayDatabase gateway, ContextLeases<GatewayContext> leases) : IUserIdentityStore, IGatewayCache
{
    private readonly CachedTable<UserIdentityId, UserIdentity, UserIdentityRow> _table = new(gateway, leases, new UserIdentityMapping());

    public Task LoadAsync(CancellationToken cancellationToken) => _table.LoadAsync(cancellationToken);

    public ValueTask<UserIdentity?> FindAsync(UserIdentityId id, CancellationToken cancellationToken) => new(_table.Find(id));

    public ValueTask<UserIdentity?> FindAsync(string channel, string externalId, CancellationToken cancellationToken)
        => new(_table.List().FirstOrDefault(identity => identity.Channel == channel && identity.ExternalId == externalId));

    public ValueTask<IReadOnlyList<UserIdentity>> ListAsync(UserId userId, CancellationToken cancellationToken)
        => new([.. _table.List().Where(identity => identity.UserId == userId)]);

    public async ValueTask AddAsync(UserIdentity identity, CancellationToken cancellationToken) => await _table.SaveAsync(identity, cancellationToken).ConfigureAwait(false);

    public ValueTask RemoveAsync(UserIdentityId id, CancellationToken cancellationToken) => _table.RemoveAsync(id, id.ToString(), cancellationToken);
}
