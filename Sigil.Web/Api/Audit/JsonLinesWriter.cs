// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using Sigil.Web.Api.Json;

namespace Sigil.Web.Api.Audit;

/// <summary>One JSON object for each line, in the shape of the API. JSON escapes every character that could end a line.</summary>
internal sealed class JsonLinesWriter : IAuditRowWriter
{
    public const string Type = "application/x-ndjson";

    public static JsonLinesWriter Instance { get; } = new();

    public string ContentType => Type;

    public string Extension => "jsonl";

    public string Head => "";

    public string Line(AuditEntryView entry) => JsonSerializer.Serialize(entry, ApiJson.TypeInfo<AuditEntryView>()) + "\n";
}
