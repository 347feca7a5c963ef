// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Identity;

/// <summary>Keeps users. Reads are answered from memory: every request makes one.</summary>
public interface IUserStore
{
    /// <summary>The user, a disabled one included, or null.</summary>
    ValueTask<User?> FindAsync(UserId id, CancellationToken cancellationToken);

    /// <summary>All users, oldest first.</summary>
    ValueTask<IReadOnlyList<User>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Creates or replaces; on disk when it returns. Returns the user with the new revision, whatever revision was handed in.</summary>
    ValueTask<User> SaveAsync(User user, CancellationToken cancellationToken);

    /// <summary>Forgets the user; nothing happens when there is none.</summary>
    ValueTask RemoveAsync(UserId id, CancellationToken cancellationToken);
}
