// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Identity;
using Sigil.Infrastructure.Storage.Gateway.Rows;
using Sigil.Infrastructure.Storage.Sqlite;

namespace Sigil.Infrastructure.Storage.Gateway.Stores;

/// <summary>An identity never changes: what is stored stays as it was added.</summary>
internal sealed class UserIdentityMapping : IRowMapping<UserIdentityId, UserIdentity, UserIdentityRow>
{
    public UserIdentityId Id(UserIdentityRow row) => UserIdentityId.Parse(row.Id);

    public string IdText(UserIdentity entity) => entity.Id.Value;

    public UserIdentityRow NewRow(UserIdentity entity) => new()
    {
        Id = entity.Id.Value,
        UserId = entity.UserId.Value,
        Channel = entity.Channel,
        ExternalId = entity.ExternalId,
        DisplayName = entity.DisplayName,
        CreatedAt = entity.CreatedAt.ToStored(),
    };

    public void Fill(UserIdentityRow row, UserIdentity entity)
    {
        if (row.Key != 0)
        {
            throw StorageErrors.Conflict("There is an identity with this id already.");
        }
    }

    public UserIdentity Entity(UserIdentityRow row) => new()
    {
        Id = UserIdentityId.Parse(row.Id),
        UserId = UserId.Parse(row.UserId),
        Channel = row.Channel,
        ExternalId = row.ExternalId,
        DisplayName = row.DisplayName,
        CreatedAt = UnixTime.FromStored(row.CreatedAt),
    };
}
