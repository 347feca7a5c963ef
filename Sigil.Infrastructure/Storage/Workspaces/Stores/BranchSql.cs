// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Storage.Workspaces.Stores;

/// <summary>The statements that copy a session. Contents go from row to row inside the database, whatever their size.</summary>
internal static class BranchSql
{
    public const string FindSession = "SELECT key FROM sessions WHERE id = ?1";

    public const string FindTurn = "SELECT sequence, status FROM turns WHERE id = ?1 AND session_key = ?2";

    public const string FindMessage =
        "SELECT t.sequence, t.status, m.role, m.tool_calls IS NOT NULL, m.sequence FROM turns t JOIN messages m ON m.turn_key = t.key AND m.id = ?1 WHERE t.session_key = ?2 AND t.status <> 7";

    /// <summary>Ended turns that are part of the conversation.</summary>
    public const string Turns = "SELECT key FROM turns WHERE session_key = ?1 AND sequence <= ?2 AND status NOT IN (1, 2, 7) ORDER BY sequence";

    public const string CopyTurn =
        "INSERT INTO turns (id, session_key, sequence, status, model, input_tokens, output_tokens, cache_read_tokens, cache_write_tokens, cost_usd, stop_reason, error_code, error_message, error_fix, partial_text, accepted_at, ended_at) " +
        "SELECT ?2, ?3, ?4, status, model, input_tokens, output_tokens, cache_read_tokens, cache_write_tokens, cost_usd, stop_reason, error_code, error_message, error_fix, partial_text, accepted_at, ended_at " +
        "FROM turns WHERE key = ?1 RETURNING key";

    public const string Messages = "SELECT key FROM messages WHERE turn_key = ?1 AND sequence <= ?2 ORDER BY sequence";

    public const string CopyMessage =
        "INSERT INTO messages (id, turn_key, sequence, role, origin, content, tool_calls, tool, images, scan, provenance, created_at) " +
        "SELECT ?2, ?3, ?4, role, origin, content, tool_calls, tool, images, scan, provenance, created_at FROM messages WHERE key = ?1";

    /// <summary>A turn of which not every message was copied was not answered in the copy; 5 is cancelled.</summary>
    public const string CutTurn =
        "UPDATE turns SET status = 5, model = NULL, input_tokens = NULL, output_tokens = NULL, cache_read_tokens = NULL, cache_write_tokens = NULL, cost_usd = NULL, stop_reason = NULL, " +
        "error_code = NULL, error_message = NULL, error_fix = NULL, partial_text = NULL WHERE key = ?1";

    public const string HasLater = "SELECT 1 FROM messages WHERE turn_key = ?1 AND sequence > ?2";

    public const string Count = "UPDATE sessions SET last_turn = ?2, last_message = ?3, message_count = ?3 WHERE key = ?1";
}
