// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Identity;

namespace Sigil.Testing.InMemory;

/// <summary>Users without a disk.</summary>
public sealed class InMemoryUserStore : IUserStore
{
    private readonly InMemoryTable<UserId, User> _users = new();

    public ValueTask<User?> FindAsync(UserId id, CancellationToken cancellationToken) => new(_users.Find(id));

    public ValueTask<IReadOnlyList<User>> ListAsync(CancellationToken cancellationToken) => new(_users.List());

    public ValueTask<User> SaveAsync(User user, CancellationToken cancellationToken)
        => new(_users.Save(user.Id, user with { Revision = 1 }, (stored, next) => next with { CreatedAt = stored.CreatedAt, Revision = stored.Revision + 1 }));

    public ValueTask RemoveAsync(UserId id, CancellationToken cancellationToken)
    {
        _users.Remove(id);
        return default;
    }
}
