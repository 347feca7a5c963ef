// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Storage.Workspaces.Stores;

/// <summary>The statements of the turn path. The numbers in them are those of <see cref="Sigil.Domain.Sessions.TurnStatus"/>: 1 queued, 2 running, 6 interrupted, 7 superseded.</summary>
internal static class TurnSql
{
    public const string AddSession =
        "INSERT INTO sessions (id, user_id, title, title_folded, status, model, client_key, created_at, updated_at, update_key, message_count, last_turn, last_message) " +
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, COALESCE((SELECT max(update_key) FROM sessions), 0) + 1, 1, 1, 1) RETURNING key, last_turn, last_message";

    public const string UseSession =
        "UPDATE sessions SET last_turn = last_turn + 1, last_message = last_message + 1, message_count = message_count + 1, updated_at = ?2, " +
        "update_key = (SELECT max(update_key) + 1 FROM sessions) WHERE id = ?1 RETURNING key, last_turn, last_message";

    public const string NameSession = "UPDATE sessions SET title = ?2, title_folded = ?3 WHERE key = ?1 AND title = ?4";

    public const string CountMessages =
        "UPDATE sessions SET last_message = last_message + ?2, message_count = message_count + ?2, used_tokens = used_tokens + ?3 WHERE key = ?1 RETURNING last_message";

    public const string ForgetMessages =
        "UPDATE sessions SET message_count = message_count - (SELECT count(*) FROM messages WHERE turn_key = ?2) WHERE key = ?1";

    public const string AddTurn =
        "INSERT INTO turns (id, session_key, sequence, status, retry_of, accepted_at) VALUES (?1, ?2, ?3, 1, ?4, ?5) RETURNING key";

    public const string AddMessage =
        "INSERT INTO messages (id, turn_key, sequence, role, origin, content, tool_calls, tool, images, created_at, provenance, scan) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";

    public const string FindTurn =
        "SELECT t.key, t.session_key, t.status, s.id, s.used_tokens FROM turns t JOIN sessions s ON s.key = t.session_key WHERE t.id = ?1";

    public const string Start = "UPDATE turns SET status = 2 WHERE key = ?1";

    public const string Supersede = "UPDATE turns SET status = 7 WHERE key = ?1";

    public const string Checkpoint = "UPDATE turns SET partial_text = ?2 WHERE id = ?1 AND status IN (1, 2)";

    public const string ForgetCheckpoint = "UPDATE turns SET partial_text = NULL WHERE key = ?1 AND partial_text IS NOT NULL";

    public const string Complete =
        "UPDATE turns SET status = ?2, model = ?3, input_tokens = ?4, output_tokens = ?5, cache_read_tokens = ?6, cache_write_tokens = ?7, cost_usd = ?8, " +
        "stop_reason = ?9, error_code = ?10, error_message = ?11, error_fix = ?12, partial_text = ?13, ended_at = ?14 WHERE key = ?1";

    public const string AnyUnfinished = "SELECT 1 FROM turns WHERE status IN (1, 2) LIMIT 1";

    /// <summary>Nobody knows what a turn took that the process ended with: a quarter of its text's length is about right, and better than nothing.</summary>
    public const string CountInterrupted =
        "UPDATE sessions SET used_tokens = used_tokens + (SELECT coalesce(sum(length(m.content)), 0) / 4 FROM turns t JOIN messages m ON m.turn_key = t.key WHERE t.session_key = sessions.key AND t.status = 2) " +
        "WHERE key IN (SELECT session_key FROM turns WHERE status = 2)";

    public const string Interrupt =
        "UPDATE turns SET status = 6, error_code = ?1, error_message = ?2, error_fix = ?3, ended_at = ?4 WHERE status IN (1, 2)";

    public const string ReadTurns =
        "SELECT " + TurnColumns + " FROM turns t JOIN sessions s ON s.key = t.session_key " +
        "WHERE s.id = ?1 AND t.sequence < ?2 AND t.status <> 7 ORDER BY t.sequence DESC LIMIT ?3";

    public const string ReadTurnsForward =
        "SELECT " + TurnColumns + " FROM turns t JOIN sessions s ON s.key = t.session_key " +
        "WHERE s.id = ?1 AND t.sequence > ?2 AND t.status <> 7 ORDER BY t.sequence LIMIT ?3";

    public const string ReadTurn =
        "SELECT " + TurnColumns + " FROM turns t JOIN sessions s ON s.key = t.session_key WHERE t.id = ?1 AND s.id = ?2";

    /// <summary>Messages of the turns between two positions, in the turns' order, newest turn first, oldest message of each first.</summary>
    public const string ReadMessages =
        "SELECT t.sequence, m.id, m.sequence, m.role, m.origin, m.content, m.tool_calls, m.tool, m.images, m.created_at, m.provenance, m.scan " +
        "FROM sessions s JOIN turns t ON t.session_key = s.key JOIN messages m ON m.turn_key = t.key " +
        "WHERE s.id = ?1 AND t.sequence BETWEEN ?2 AND ?3 ORDER BY t.sequence DESC, m.sequence";

    private const string TurnColumns =
        "t.id, t.sequence, t.status, t.model, t.input_tokens, t.output_tokens, t.cache_read_tokens, t.cache_write_tokens, t.cost_usd, t.stop_reason, " +
        "t.error_code, t.error_message, t.error_fix, t.partial_text, t.retry_of, t.accepted_at, t.ended_at";
}
