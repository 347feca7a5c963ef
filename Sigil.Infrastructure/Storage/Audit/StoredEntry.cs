// SPDX-License-Identifier: Apache-2.0

using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sigil.Domain.Security.Auditing;
using Sigil.Infrastructure.Storage.Sqlite;

namespace Sigil.Infrastructure.Storage.Audit;

/// <summary>An entry exactly as it lies in the table, which is what the chain covers.</summary>
internal sealed record StoredEntry(
    long Sequence, long At, string Action, string Result, string Actor, string? Plugin, string? WorkspaceId, string? SessionId, string Details)
{
    public const string Columns = "sequence, at, action, result, actor, plugin, workspace_id, session_id, details, hash";

    private const int MaxText = 1024;
    private const int MaxDetails = 64;

    public static StoredEntry From(AuditEntry entry, long sequence, DateTimeOffset at) => new(
        sequence,
        at.ToStored(),
        Cut(entry.Action),
        Cut(entry.Result),
        Cut(entry.Actor),
        entry.Plugin is null ? null : Cut(entry.Plugin),
        entry.WorkspaceId?.Value,
        entry.SessionId?.Value,
        WriteDetails(entry.Details));

    /// <summary>Reads a row in the order of <see cref="Columns"/>; the hash follows at 9.</summary>
    public static StoredEntry Read(SqliteDataReader reader) => new(
        reader.GetInt64(0),
        reader.GetInt64(1),
        reader.GetString(2),
        reader.GetString(3),
        reader.GetString(4),
        reader.GetText(5),
        reader.GetText(6),
        reader.GetText(7),
        reader.GetString(8));

    public AuditRecord ToRecord(byte[] hash) => new(
        Sequence,
        UnixTime.FromStored(At),
        new AuditEntry
        {
            Action = Action,
            Result = Result,
            Actor = Actor,
            Plugin = Plugin,
            WorkspaceId = Domain.Common.WorkspaceId.TryParse(WorkspaceId, out var workspace) ? workspace : null,
            SessionId = Domain.Common.SessionId.TryParse(SessionId, out var session) ? session : null,
            Details = JsonSerializer.Deserialize(Details, AuditJson.Default.DictionaryStringString) ?? [],
        },
        Convert.ToHexStringLower(hash));

    /// <summary>Names in ordinal order; so many and so long at most that nobody floods the log through a header.</summary>
    private static string WriteDetails(IReadOnlyDictionary<string, string> details)
    {
        var sorted = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in details.OrderBy(detail => detail.Key, StringComparer.Ordinal).Take(MaxDetails))
        {
            sorted[Cut(name)] = Cut(value);
        }

        return JsonSerializer.Serialize(sorted, AuditJson.Default.DictionaryStringString);
    }

    /// <summary>At most 1,024 characters of well-formed text. Control characters stay: they are data, and whoever shows them escapes them (LA-1).</summary>
    private static string Cut(string? text)
    {
        if (text is null)
        {
            return "";
        }

        var cut = text.Length <= MaxText ? text : text[..(char.IsHighSurrogate(text[MaxText - 1]) ? MaxText - 1 : MaxText)];

        // Half a surrogate pair has no UTF-8 form: it is replaced now, so that what is hashed is what is read back.
        return cut.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(cut)) : cut;
    }
}
