// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Identity;
using Sigil.Web.Api.Results;

namespace Sigil.Web.Api.Users;

/// <summary>Users as the API shows them.</summary>
internal static class UserViews
{
    public static UserView ToView(this User user) => new(user.Id.Value, user.Name, WireNames.Of(user.Role), user.DisabledAt is null, user.CreatedAt, user.DisabledAt);

    public static Tagged<UserView> ToTaggedView(this User user) => new(user.ToView(), user.Revision);

    public static IdentityView ToView(this UserIdentity identity) => new(identity.Id.Value, identity.Channel, identity.ExternalId, identity.DisplayName, identity.CreatedAt);
}
