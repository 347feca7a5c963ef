// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Text;
using System.Text.Json;
using Sigil.Web.Api.Json;

namespace Sigil.Web.Api.Audit;

/// <summary>Comma separated values (RFC 4180) that a spreadsheet shows and does not carry out: a cell that could be a formula begins with an apostrophe, and control characters are written as escapes (LA-1).</summary>
internal sealed class CsvWriter : IAuditRowWriter
{
    public const string Type = "text/csv";

    public static CsvWriter Instance { get; } = new();

    public string ContentType => Type + "; charset=utf-8";

    public string Extension => "csv";

    public string Head => "sequence,at,action,result,actor,plugin,workspace_id,session_id,details,hash\r\n";

    public string Line(AuditEntryView entry)
    {
        string?[] cells =
        [
            entry.Sequence.ToString(CultureInfo.InvariantCulture),
            entry.At.ToString("O", CultureInfo.InvariantCulture),
            entry.Action,
            entry.Result,
            entry.Actor,
            entry.Plugin,
            entry.WorkspaceId,
            entry.SessionId,
            JsonSerializer.Serialize(entry.Details, ApiJson.TypeInfo<IReadOnlyDictionary<string, string>>()),
            entry.Hash,
        ];
        return string.Join(',', cells.Select(Cell)) + "\r\n";
    }

    private static string Cell(string? text)
    {
        var cell = new StringBuilder("\"");
        if (text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20', ..])
        {
            cell.Append('\'');
        }

        foreach (var character in text ?? "")
        {
            if (character == '"')
            {
                cell.Append("\"\"");
            }
            else if (char.IsControl(character) || character is '\u2028' or '\u2029')
            {
                cell.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            }
            else
            {
                cell.Append(character);
            }
        }

        return cell.Append('"').ToString();
    }
}
