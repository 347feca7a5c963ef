// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Identity;

/// <summary>Keeps identities. Reads are answered from memory: every message of a channel makes one.</summary>
public interface IUserIdentityStore
{
    /// <summary>The identity, or null.</summary>
    ValueTask<UserIdentity?> FindAsync(UserIdentityId id, CancellationToken cancellationToken);

    /// <summary>The identity with exactly this channel and external id, or null.</summary>
    ValueTask<UserIdentity?> FindAsync(string channel, string externalId, CancellationToken cancellationToken);

    /// <summary>The user's identities, oldest first.</summary>
    ValueTask<IReadOnlyList<UserIdentity>> ListAsync(UserId userId, CancellationToken cancellationToken);

    /// <summary>Keeps a new identity; on disk when it returns.</summary>
    /// <exception cref="Common.Errors.SigilException"><c>store.conflict</c>: the id, or the channel with the external id, is in use; nothing was stored.</exception>
    ValueTask AddAsync(UserIdentity identity, CancellationToken cancellationToken);

    /// <summary>Forgets the identity; nothing happens when there is none.</summary>
    ValueTask RemoveAsync(UserIdentityId id, CancellationToken cancellationToken);
}
