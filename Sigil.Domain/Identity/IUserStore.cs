// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Identity;

/// <summary>Keeps users. Reads are answered from memory: every request makes one.</summary>
public interface IUserStore
{
    /// <summary>The user, or null.</summary>
    ValueTask<User?> FindAsync(UserId id, CancellationToken cancellationToken);

    /// <summary>All users, oldest first.</summary>
    ValueTask<IReadOnlyList<User>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Creates or replaces.</summary>
    ValueTask SaveAsync(User user, CancellationToken cancellationToken);
}
