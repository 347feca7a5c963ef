// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Identity;
using Sigil.Infrastructure.Storage.Gateway.Rows;
using Sigil.Infrastructure.Storage.Sqlite;

namespace Sigil.Infrastructure.Storage.Gateway.Stores;

internal sealed class UserStore(GatewayDatabase gateway, ContextLeases<GatewayContext> leases) : IUserStore, IGatewayCache
{
    private readonly CachedTable<UserId, User, UserRow> _table = new(gateway, leases, new UserMapping());

    public Task LoadAsync(CancellationToken cancellationToken) => _table.LoadAsync(cancellationToken);

    public ValueTask<User?> FindAsync(UserId id, CancellationToken cancellationToken) => new(_table.Find(id));

    public ValueTask<IReadOnlyList<User>> ListAsync(CancellationToken cancellationToken) => new([.. _table.List()]);

    public ValueTask<User> SaveAsync(User user, CancellationToken cancellationToken) => _table.SaveAsync(user, cancellationToken);

    public ValueTask RemoveAsync(UserId id, CancellationToken cancellationToken) => _table.RemoveAsync(id, id.ToString(), cancellationToken);
}
