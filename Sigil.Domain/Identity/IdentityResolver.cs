// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Identity;

internal sealed class IdentityResolver(IUserIdentityStore identities, IUserStore users) : IIdentityResolver
{
    public async ValueTask<User?> FindAsync(string channel, string externalId, CancellationToken cancellationToken)
        => await identities.FindAsync(channel, externalId, cancellationToken) is { } identity
            && await users.FindAsync(identity.UserId, cancellationToken) is { DisabledAt: null, Role: not UserRole.Unknown } user ? user : null;
}
