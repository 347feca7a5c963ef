// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;

namespace Sigil.Web.Api.Account;

/// <summary>The caller's own account.</summary>
internal sealed class AccountHandler(IUserDirectory users)
{
    public async ValueTask<Outcome<AccountView>> GetAsync(Caller caller, CancellationToken cancellationToken)
    {
        var user = await users.AccountAsync(caller, cancellationToken);
        return user.Succeeded
            ? new AccountView(user.Value.Id.Value, user.Value.Name, WireNames.Of(user.Value.Role), caller.Permissions.Texts, caller.Door, caller.CredentialId)
            : user.Error;
    }
}
