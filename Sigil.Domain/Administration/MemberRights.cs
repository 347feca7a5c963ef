// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Capabilities;

namespace Sigil.Domain.Administration;

/// <summary>A member as the one for whom something would be done, with all that the role gives today; who is gone or disabled may do nothing.</summary>
internal sealed class MemberRights(IUserStore users)
{
    private const string Door = "preview";

    public async ValueTask<Caller> OfAsync(UserId member, CancellationToken cancellationToken)
    {
        var user = await users.FindAsync(member, cancellationToken);
        var permissions = user is { DisabledAt: null } ? RolePermissions.Of(user.Role) : CapabilitySet.Empty;
        return new Caller(member, user?.Name ?? member.ToString(), permissions, Door, CredentialId: null);
    }
}
