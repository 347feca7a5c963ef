// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;

namespace Sigil.Domain.Administration;

/// <summary>The one way from a caller to another user's record.</summary>
internal sealed class UserDesk(IUserStore users)
{
    /// <summary>The user to read.</summary>
    public async ValueTask<Outcome<User>> ReadAsync(Caller caller, UserId id, CancellationToken cancellationToken)
        => caller.Missing(Permissions.AdminUsers) is { } missing ? missing
            : id != default && await users.FindAsync(id, cancellationToken) is { } user ? user
            : SigilError.NotFound("user");

    /// <summary>The user to change; only for whoever holds the gate.</summary>
    public async ValueTask<Outcome<User>> ChangeAsync(Caller caller, UserId id, long? expected, CancellationToken cancellationToken)
    {
        var read = await ReadAsync(caller, id, cancellationToken);
        if (!read.Succeeded)
        {
            return read;
        }

        return (caller.Exceeded(read.Value.Role) ?? Revisions.Mismatch("user", read.Value.Revision, expected)) is { } refusal ? refusal : read;
    }
}
