// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Capabilities;

namespace Sigil.Domain.Identity;

/// <summary>Makes callers from verified credentials, with the permissions that the user's role has now.</summary>
internal sealed class Callers(IUserStore users)
{
    /// <summary>The caller; null when the user is gone, disabled or has no role.</summary>
    /// <param name="userId">The credential's user.</param>
    /// <param name="narrowing">What the credential is limited to; null for all that the user may.</param>
    /// <param name="door">The door the credential came through.</param>
    /// <param name="credentialId">The credential's id.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async ValueTask<Caller?> OfAsync(UserId userId, IReadOnlyList<string>? narrowing, string door, string credentialId, CancellationToken cancellationToken)
    {
        var user = await users.FindAsync(userId, cancellationToken);
        if (user is null or { Role: UserRole.Unknown } or { DisabledAt: not null })
        {
            return null;
        }

        var permissions = RolePermissions.Of(user.Role);
        return new Caller(user.Id, user.Name, narrowing is null ? permissions : permissions.Narrow(CapabilitySet.Parse(narrowing)), door, credentialId) { Scopes = narrowing };
    }
}
