// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Storage.Gateway.Stores;

/// <summary>The statements for questions to people. The numbers in them are those of <see cref="Sigil.Domain.Security.Approvals.ApprovalStatus"/>: 1 pending, 2 allowed, 3 denied, 5 withdrawn, 6 used.</summary>
internal static class ApprovalSql
{
    public const string Add =
        "INSERT INTO approvals (id, workspace_id, session_id, turn_id, user_id, call_id, plugin, tool, arguments, call_hash, rule, sources, status, created_at, expires_at, decided_at, decided_by) " +
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17) RETURNING key";

    /// <summary>An answer (2, 3) counts until the question expires; the gateway ends a question (4, 5) at any time.</summary>
    public const string Decide =
        "UPDATE approvals SET status = ?3, decided_at = ?4, decided_by = ?5, sources = json_set(sources, '$.answer', ?6) " +
        "WHERE id = ?1 AND call_hash = ?2 AND status = 1 AND (?3 > 3 OR expires_at > ?4)";

    public const string Use = "UPDATE approvals SET status = 6, sources = json_set(sources, '$.used_at', ?3) WHERE id = ?1 AND call_hash = ?2 AND status = 2";

    public const string Find = "SELECT " + Columns + " FROM approvals WHERE id = ?1";

    public const string List =
        "SELECT " + Columns + " FROM approvals WHERE user_id = ?1 AND (?2 IS NULL OR workspace_id = ?2) AND (?3 IS NULL OR session_id = ?3) AND (?4 IS NULL OR status = ?4) " +
        "AND (?5 IS NULL OR key < (SELECT key FROM approvals WHERE id = ?5)) ORDER BY key DESC LIMIT ?6";

    /// <summary>What an earlier process left: its turns are over, so nothing may follow from an answer.</summary>
    public const string WithdrawLeft = "UPDATE approvals SET status = 5, decided_at = ?1 WHERE status IN (1, 2)";

    public const string RemoveOld = "DELETE FROM approvals WHERE created_at < ?1";

    public const string AddStanding =
        "INSERT INTO standing_approvals (id, workspace_id, user_id, session_id, plugin, tool, constraints, created_by, created_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?3, ?8)";

    public const string ListStanding =
        "SELECT id, workspace_id, user_id, session_id, plugin, tool, constraints, created_at FROM standing_approvals WHERE user_id = ?1 ORDER BY key DESC LIMIT ?2";

    public const string RemoveOldestStanding =
        "DELETE FROM standing_approvals WHERE user_id = ?1 AND key <= (SELECT key FROM standing_approvals WHERE user_id = ?1 ORDER BY key DESC LIMIT 1 OFFSET ?2)";

    public const string RemoveStanding = "DELETE FROM standing_approvals WHERE id = ?1";

    public const string Purge = "DELETE FROM approvals WHERE workspace_id = ?1 OR user_id = ?2 OR session_id = ?3";

    public const string PurgeStanding = "DELETE FROM standing_approvals WHERE workspace_id = ?1 OR user_id = ?2 OR session_id = ?3";

    private const string Columns =
        "id, workspace_id, session_id, turn_id, user_id, call_id, plugin, tool, arguments, call_hash, rule, sources, status, created_at, expires_at, decided_at, decided_by";
}
