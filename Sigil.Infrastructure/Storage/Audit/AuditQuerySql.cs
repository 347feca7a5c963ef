// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Auditing;
using Sigil.Infrastructure.Storage.Sqlite;

namespace Sigil.Infrastructure.Storage.Audit;

/// <summary>Puts the statement of a query together from constant parts, so that SQLite can use an index for what is asked; the values travel as parameters.</summary>
internal static class AuditQuerySql
{
    private const string AllOf = ".*";

    public static (string Sql, object?[] Values) Of(AuditQuery query)
    {
        var conditions = new List<string>();
        var values = new List<object?>();
        Add("sequence < ?", query.Before ?? long.MaxValue);
        if (query.Action is { } action && action.EndsWith(AllOf, StringComparison.Ordinal))
        {
            // Everything between "prefix." and "prefix/", the next text after all that begin with "prefix.".
            var prefix = action[..^AllOf.Length];
            Add("action >= ?", prefix + ".");
            Add("action < ?", prefix + "/");
        }
        else if (query.Action is { } exact)
        {
            Add("action = ?", exact);
        }

        AddIf("actor = ?", query.Actor);
        AddIf("result = ?", query.Result);
        AddIf("plugin = ?", query.Plugin);
        AddIf("workspace_id = ?", query.WorkspaceId?.Value);
        AddIf("at >= ?", query.From?.ToStored());
        AddIf("at < ?", query.To?.ToStored());
        var where = string.Join(" AND ", conditions);
        values.Add((long)query.Limit);
        return ($"SELECT {StoredEntry.Columns} FROM audit_entries WHERE {where} ORDER BY sequence DESC LIMIT ?{values.Count}", [.. values]);

        void AddIf(string condition, object? value)
        {
            if (value is not null)
            {
                Add(condition, value);
            }
        }

        void Add(string condition, object value)
        {
            values.Add(value);
            conditions.Add($"{condition}{values.Count}");
        }
    }
}
