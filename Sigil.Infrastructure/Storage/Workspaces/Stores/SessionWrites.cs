// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common.Errors;
using Sigil.Domain.Sessions;
using Sigil.Infrastructure.Storage.Sqlite;
using Sigil.Infrastructure.Storage.Sqlite.Writing;

namespace Sigil.Infrastructure.Storage.Workspaces.Stores;

/// <summary>What the writer does to a session itself, each as one atomic change.</summary>
internal static class SessionWrites
{
    private const string AddSql =
        "INSERT INTO sessions (id, user_id, title, title_folded, status, model, client_key, created_at, updated_at, update_key, message_count, last_turn, last_message) " +
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, COALESCE((SELECT max(update_key) FROM sessions), 0) + 1, 0, 0, 0) RETURNING key";

    private const string UpdateSql =
        "UPDATE sessions SET title = ?2, title_folded = ?3, status = ?4, model = ?5, updated_at = ?6, " +
        "update_key = (SELECT max(update_key) + 1 FROM sessions) WHERE id = ?1";

    private const string RevisionSql = "SELECT update_key + last_message FROM sessions WHERE id = ?1";

    /// <summary>Makes an empty session; returns its key.</summary>
    public static long Add(WriterSession writer, Session session) => writer.Number(
        AddSql,
        session.Id.Value,
        session.UserId.Value,
        session.Title,
        SessionMapping.Fold(session.Title),
        (long)session.Status,
        session.Model?.ToString(),
        session.ClientKey,
        session.CreatedAt.ToStored(),
        session.UpdatedAt.ToStored())!.Value;

    public static bool Update(WriterSession writer, (Session Session, long? Expected, long Now) change)
    {
        var (session, expected, now) = change;
        if (expected is { } seen && writer.Number(RevisionSql, session.Id.Value) is { } current && current != seen)
        {
            throw new SigilException(SigilError.Changed("session"));
        }

        return writer.Execute(
            UpdateSql, session.Id.Value, session.Title, SessionMapping.Fold(session.Title), (long)session.Status, session.Model?.ToString(), now) > 0;
    }
}
