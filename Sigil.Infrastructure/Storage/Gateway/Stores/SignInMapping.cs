// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Identity;
using Sigil.Infrastructure.Storage.Gateway.Rows;
using Sigil.Infrastructure.Storage.Sqlite;

namespace Sigil.Infrastructure.Storage.Gateway.Stores;

/// <summary>A revocation is for ever: a copy of the sign-in that was read before it cannot undo it by being saved after it.</summary>
internal sealed class SignInMapping : IRowMapping<SignInId, SignIn, SignInRow>
{
    public SignInId Id(SignInRow row) => SignInId.Parse(row.Id);

    public string IdText(SignIn entity) => entity.Id.Value;

    public SignInRow NewRow(SignIn entity) => new()
    {
        Id = entity.Id.Value,
        UserId = entity.UserId.Value,
        SecretHash = entity.SecretHash,
        CreatedAt = entity.CreatedAt.ToStored(),
    };

    public void Fill(SignInRow row, SignIn entity)
    {
        row.UserId = entity.UserId.Value;
        row.SecretHash = entity.SecretHash;
        row.UserAgent = entity.UserAgent;
        row.Address = entity.Address;
        row.LastSeenAt = Math.Max(row.LastSeenAt, entity.LastSeenAt.ToStored());
        row.ExpiresAt = entity.ExpiresAt.ToStored();
        row.RevokedAt ??= entity.RevokedAt.ToStored();
    }

    public SignIn Entity(SignInRow row) => new()
    {
        Id = SignInId.Parse(row.Id),
        UserId = UserId.Parse(row.UserId),
        SecretHash = row.SecretHash,
        UserAgent = row.UserAgent,
        Address = row.Address,
        CreatedAt = UnixTime.FromStored(row.CreatedAt),
        LastSeenAt = UnixTime.FromStored(row.LastSeenAt),
        ExpiresAt = UnixTime.FromStored(row.ExpiresAt),
        RevokedAt = UnixTime.FromStored(row.RevokedAt),
    };
}
