// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Identity;
using Sigil.Infrastructure.Storage.Gateway.Rows;
using Sigil.Infrastructure.Storage.Sqlite;

namespace Sigil.Infrastructure.Storage.Gateway.Stores;

/// <summary>A revocation is for ever: a copy of the token that was read before it cannot undo it by being saved after it.</summary>
internal sealed class ApiTokenMapping : IRowMapping<ApiTokenId, ApiToken, ApiTokenRow>
{
    public ApiTokenId Id(ApiTokenRow row) => ApiTokenId.Parse(row.Id);

    public string IdText(ApiToken entity) => entity.Id.Value;

    public ApiTokenRow NewRow(ApiToken entity) => new()
    {
        Id = entity.Id.Value,
        UserId = entity.UserId.Value,
        Name = entity.Name,
        SecretHash = entity.SecretHash,
        CreatedAt = entity.CreatedAt.ToStored(),
    };

    public void Fill(ApiTokenRow row, ApiToken entity)
    {
        row.UserId = entity.UserId.Value;
        row.Name = entity.Name;
        row.SecretHash = entity.SecretHash;
        row.Permissions = [.. entity.Permissions];
        row.ExpiresAt = entity.ExpiresAt.ToStored();
        row.LastUsedAt = row.LastUsedAt > entity.LastUsedAt.ToStored() ? row.LastUsedAt : entity.LastUsedAt.ToStored() ?? row.LastUsedAt;
        row.RevokedAt ??= entity.RevokedAt.ToStored();
    }

    public ApiToken Entity(ApiTokenRow row) => new()
    {
        Id = ApiTokenId.Parse(row.Id),
        UserId = UserId.Parse(row.UserId),
        Name = row.Name,
        SecretHash = row.SecretHash,
        Permissions = [.. row.Permissions],
        CreatedAt = UnixTime.FromStored(row.CreatedAt),
        ExpiresAt = UnixTime.FromStored(row.ExpiresAt),
        LastUsedAt = UnixTime.FromStored(row.LastUsedAt),
        RevokedAt = UnixTime.FromStored(row.RevokedAt),
    };
}
