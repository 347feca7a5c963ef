// SPDX-License-Identifier: Apache-2.0

using System.IO.Pipelines;
using System.Text.Json;
using Sigil.Domain.Channels;
using Sigil.Web.Api.Json;

namespace Sigil.Web.Api.Sessions;

/// <summary>A session as one JSON document: everything there is, images included, in the shapes of the API.</summary>
internal sealed class JsonExportWriter : ISessionExportWriter
{
    public const string Type = "application/json";

    /// <summary>Rises when a reader of the version before would misread the document.</summary>
    private const int Version = 1;

    public static JsonExportWriter Instance { get; } = new();

    public string ContentType => Type;

    public string Extension => "json";

    public async Task WriteAsync(SessionExport export, DateTimeOffset now, PipeWriter output, CancellationToken cancellationToken)
    {
        await using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = ApiJson.Encoder, Indented = true });
        json.WriteStartObject();
        json.WriteString("format"u8, "sigil.session");
        json.WriteNumber("version"u8, Version);
        json.WriteString("exported_at"u8, now);
        json.WritePropertyName("session"u8);
        JsonSerializer.Serialize(json, export.Session.ToView(), ApiJson.TypeInfo<SessionView>());
        json.WriteStartArray("turns"u8);
        await foreach (var turn in export.Turns.WithCancellation(cancellationToken))
        {
            JsonSerializer.Serialize(json, turn.ToView(), ApiJson.TypeInfo<TurnView>());
            await json.FlushAsync(cancellationToken);
            await output.FlushAsync(cancellationToken);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
        await output.FlushAsync(cancellationToken);
    }
}
