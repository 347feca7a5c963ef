// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Administration;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;

namespace Sigil.Web.Api.Users;

/// <summary>Which accounts on channels are whose.</summary>
internal sealed class IdentitiesHandler(IUserIdentities identities)
{
    public async ValueTask<Outcome<IdentityPage>> ListAsync(Caller caller, UserId user, int limit, string? after, CancellationToken cancellationToken)
    {
        var page = await identities.ListAsync(caller, user, limit, after, cancellationToken);
        return page.Succeeded ? new IdentityPage([.. page.Value.Items.Select(identity => identity.ToView())], page.Value.Next) : page.Error;
    }

    public async ValueTask<Outcome<IdentityView>> AddAsync(Caller caller, UserId user, IdentityBody body, CancellationToken cancellationToken)
    {
        var added = await identities.AddAsync(caller, user, new IdentityDraft(body.Channel, body.ExternalId, body.DisplayName), cancellationToken);
        return added.Succeeded ? added.Value.ToView() : added.Error;
    }

    public ValueTask<Outcome<UserIdentity>> RemoveAsync(Caller caller, UserId user, UserIdentityId identity, CancellationToken cancellationToken)
        => identities.RemoveAsync(caller, user, identity, cancellationToken);
}
