// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;

namespace Sigil.Testing.InMemory;

/// <summary>Identities without a disk.</summary>
public sealed class InMemoryUserIdentityStore : IUserIdentityStore
{
    private readonly InMemoryTable<UserIdentityId, UserIdentity> _identities = new();

    public ValueTask<UserIdentity?> FindAsync(UserIdentityId id, CancellationToken cancellationToken) => new(_identities.Find(id));

    public ValueTask<UserIdentity?> FindAsync(string channel, string externalId, CancellationToken cancellationToken)
        => new(_identities.List().FirstOrDefault(identity => identity.Channel == channel && identity.ExternalId == externalId));

    public ValueTask<IReadOnlyList<UserIdentity>> ListAsync(UserId userId, CancellationToken cancellationToken)
        => new([.. _identities.List().Where(identity => identity.UserId == userId)]);

    public async ValueTask AddAsync(UserIdentity identity, CancellationToken cancellationToken)
    {
        if (_identities.Find(identity.Id) is not null || await FindAsync(identity.Channel, identity.ExternalId, cancellationToken) is not null)
        {
            throw new SigilException(new SigilError(ErrorCodes.StoreConflict, "This exists already."));
        }

        _identities.Save(identity.Id, identity, (_, next) => next);
    }

    public ValueTask RemoveAsync(UserIdentityId id, CancellationToken cancellationToken)
    {
        _identities.Remove(id);
        return default;
    }
}
