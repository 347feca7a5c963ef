// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Infrastructure.Storage.Sqlite;
using Sigil.Infrastructure.Storage.Sqlite.Reading;
using Sigil.Infrastructure.Storage.Workspaces.Rows;

namespace Sigil.Infrastructure.Storage.Workspaces.Stores;

/// <summary>Reads a session without a context: every message asks for its own, and the detour cost as much as the rest of its reads.</summary>
internal static class SessionReads
{
    private const string FindSql =
        "SELECT key, user_id, title, title_folded, status, model, client_key, created_at, updated_at, update_key, message_count, last_turn, last_message, used_tokens FROM sessions WHERE id = ?1";

    /// <summary>The row of the session, or null.</summary>
    public static SessionRow? Find(ReaderSession session, SessionId sessionId)
    {
        using var reader = session.Query(FindSql, sessionId.Value);
        return !reader.Read() ? null : new SessionRow
        {
            Key = reader.GetInt64(0),
            Id = sessionId.Value,
            UserId = reader.GetString(1),
            Title = reader.GetString(2),
            TitleFolded = reader.GetString(3),
            Status = reader.GetInt32(4),
            Model = reader.GetText(5),
            ClientKey = reader.GetText(6),
            CreatedAt = reader.GetInt64(7),
            UpdatedAt = reader.GetInt64(8),
            UpdateKey = reader.GetInt64(9),
            MessageCount = reader.GetInt32(10),
            LastTurn = reader.GetInt64(11),
            LastMessage = reader.GetInt64(12),
            UsedTokens = reader.GetInt64(13),
        };
    }
}
