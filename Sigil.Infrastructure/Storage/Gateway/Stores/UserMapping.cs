// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Identity;
using Sigil.Infrastructure.Storage.Gateway.Rows;
using Sigil.Infrastructure.Storage.Sqlite;

namespace Sigil.Infrastructure.Storage.Gateway.Stores;

internal sealed class UserMapping : IRowMapping<UserId, User, UserRow>
{
    public UserId Id(UserRow row) => UserId.Parse(row.Id);

    public string IdText(User entity) => entity.Id.Value;

    public UserRow NewRow(User entity) => new() { Id = entity.Id.Value, Name = entity.Name, CreatedAt = entity.CreatedAt.ToStored() };

    public void Fill(UserRow row, User entity)
    {
        row.Name = entity.Name;
        row.Role = (int)entity.Role;
        row.DisabledAt = entity.DisabledAt.ToStored();
        row.Revision++;
    }

    public User Entity(UserRow row) => new()
    {
        Id = UserId.Parse(row.Id),
        Name = row.Name,
        Role = Enum.IsDefined((UserRole)row.Role) ? (UserRole)row.Role : UserRole.Unknown,
        CreatedAt = UnixTime.FromStored(row.CreatedAt),
        DisabledAt = UnixTime.FromStored(row.DisabledAt),
        Revision = row.Revision,
    };
}
