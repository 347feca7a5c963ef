// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Sessions;
using Sigil.Infrastructure.Storage.Sqlite;
using Sigil.Infrastructure.Storage.Workspaces.Rows;

namespace Sigil.Infrastructure.Storage.Workspaces.Stores;

internal static class SessionMapping
{
    /// <summary>A title in one case, so that searching ignores it in every script, not only in ASCII.</summary>
    public static string Fold(string title) => title.ToUpperInvariant();

    public static Session ToSession(this SessionRow row, WorkspaceId workspaceId) => new()
    {
        Id = SessionId.Parse(row.Id),
        WorkspaceId = workspaceId,
        UserId = UserId.Parse(row.UserId),
        Title = row.Title,
        Status = Enum.IsDefined((SessionStatus)row.Status) ? (SessionStatus)row.Status : SessionStatus.Unknown,
        Model = row.Model is null ? null : ModelReference.Parse(row.Model),
        ClientKey = row.ClientKey,
        CreatedAt = UnixTime.FromStored(row.CreatedAt),
        UpdatedAt = UnixTime.FromStored(row.UpdatedAt),
        MessageCount = row.MessageCount,
        UsedTokens = row.UsedTokens,

        // Both rise and never fall, and whatever shows changes one of them.
        Revision = row.UpdateKey + row.LastMessage,
    };
}
