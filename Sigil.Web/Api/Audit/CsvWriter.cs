// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Text.Json;
using Sigil.Web.Api.Json;
using Sigil.Web.Api.Results;

namespace Sigil.Web.Api.Audit;

/// <summary>Entries for a spreadsheet.</summary>
internal sealed class CsvWriter : IAuditRowWriter
{
    public const string Type = CsvText.Type;

    public static CsvWriter Instance { get; } = new();

    public string ContentType => Type + "; charset=utf-8";

    public string Extension => "csv";

    public string Head => "sequence,at,action,result,actor,plugin,workspace_id,session_id,details,hash\r\n";

    public string Line(AuditEntryView entry)
    {
        return CsvText.Line(
            entry.Sequence.ToString(CultureInfo.InvariantCulture),
            entry.At.ToString("O", CultureInfo.InvariantCulture),
            entry.Action,
            entry.Result,
            entry.Actor,
            entry.Plugin,
            entry.WorkspaceId,
            entry.SessionId,
            JsonSerializer.Serialize(entry.Details, ApiJson.TypeInfo<IReadOnlyDictionary<string, string>>()),
            entry.Hash);
    }
}
