// SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Sigil.Domain.Common.Events;
using Sigil.Web.Api.Streaming;

namespace Sigil.Web.Api.OpenApi;

/// <summary>The schemas of the events in the API's streams. The writers write them by hand, so they are said by hand; the contract test compares.</summary>
internal static class EventSchemas
{
    /// <summary>An event of a turn's stream.</summary>
    public const string Turn = "TurnEvent";

    /// <summary>An event of the gateway's stream.</summary>
    public const string Gateway = "GatewayEvent";

    /// <summary>A chunk of an OpenAI-compatible stream.</summary>
    public const string Chunk = "CompletionChunk";

    private static readonly EventField[] Usage =
    [
        new("model", JsonSchemaType.String | JsonSchemaType.Null), new("input_tokens", JsonSchemaType.Integer | JsonSchemaType.Null), new("output_tokens", JsonSchemaType.Integer | JsonSchemaType.Null),
        new("cache_read_tokens", JsonSchemaType.Integer | JsonSchemaType.Null), new("cache_write_tokens", JsonSchemaType.Integer | JsonSchemaType.Null), new("cost_usd", JsonSchemaType.Number | JsonSchemaType.Null),
    ];

    private static readonly EventField[] Failure = [new("code"), new("message"), new("fix", JsonSchemaType.String | JsonSchemaType.Null)];

    private static readonly EventShape[] TurnShapes =
    [
        new("SessionIdEvent", [SseEventNames.SessionId], [new("session_id"), new("turn_id")]),
        new("TextDeltaEvent", [SseEventNames.TextDelta], [new("text")]),
        new("ToolCallEvent", [SseEventNames.ToolCall], [new("call_id"), new("name"), new("input", null)]),
        new(
            "ToolResultEvent",
            [SseEventNames.ToolResult],
            [
                new("call_id"), new("name"), new("result"), new("decision"), new("reason"), new("explanation"), new("duration_ms", JsonSchemaType.Integer), new("is_error", JsonSchemaType.Boolean),
                new("truncated", JsonSchemaType.Boolean),
            ]),
        new("ApprovalRequestedEvent", [SseEventNames.ApprovalRequested], [new("approval_id"), new("call_id")]),
        new("ApprovalAnsweredEvent", [SseEventNames.ApprovalAnswered], [new("approval_id"), new("status")]),
        new("UsageEvent", [SseEventNames.Usage], Usage),
        new("ErrorEvent", [SseEventNames.Error], [.. Failure, new("error")]),
        new("DoneEvent", [SseEventNames.Done], [new("status"), new("stop_reason", JsonSchemaType.String | JsonSchemaType.Null)]),
    ];

    private static readonly EventShape[] GatewayShapes =
    [
        News("SessionNews", GatewayEventTypes.Session, new("workspace_id"), new("session_id")),
        News("TurnNews", GatewayEventTypes.Turn, [new("workspace_id"), new("session_id"), new("turn_id"), new("status") { Optional = true }, new("error_code", JsonSchemaType.String | JsonSchemaType.Null) { Optional = true }, .. Usage.Select(field => field with { Optional = true })]),
        News("ProviderNews", GatewayEventTypes.Provider, new("provider"), new("available", JsonSchemaType.Boolean), new("error_code", JsonSchemaType.String | JsonSchemaType.Null)),
        News("ConfigurationNews", GatewayEventTypes.Configuration, new("source"), new("keys", JsonSchemaType.Array)),
        News("WorkspaceNews", GatewayEventTypes.Workspace, new EventField("workspace_id")),
        News("UserNews", GatewayEventTypes.User, new EventField("user_id")),
        News("BudgetNews", GatewayEventTypes.Budget, new("user_id"), new("workspace_id"), new("scope"), new("window"), new("measure"), new("limit", JsonSchemaType.Number), new("used", JsonSchemaType.Number), new("resets_at") { Optional = true }),
        News("ApprovalNews", GatewayEventTypes.Approval, new("approval_id"), new("workspace_id"), new("session_id"), new("turn_id"), new("tool"), new("status")),
        News("SecretNews", GatewayEventTypes.Secret, new("secret"), new("workspace_id", JsonSchemaType.String | JsonSchemaType.Null)),
        News("AuditNews", GatewayEventTypes.Audit, new("sequence", JsonSchemaType.Integer), new("action"), new("actor"), new("result"), new("workspace_id", JsonSchemaType.String | JsonSchemaType.Null)),
        News("GatewayNews", GatewayEventTypes.Gateway),
        News("ResyncNews", GatewayEventTypes.Resync),
        new("GatewayErrorEvent", [SseEventNames.Error], Failure),
    ];

    /// <summary>Adds the schema of that name with those that it is made of.</summary>
    public static void AddTo(OpenApiDocument document, string name)
    {
        if (name == Chunk)
        {
            document.AddComponent(Chunk, ChunkSchema());
            return;
        }

        var shapes = name == Turn ? TurnShapes : GatewayShapes;
        foreach (var shape in shapes)
        {
            document.AddComponent(shape.Schema, shape.ToSchema());
        }

        document.AddComponent(name, new OpenApiSchema
        {
            Description = name == Turn ? "One event of a turn." : "One event of the gateway; which of them a client sees depends on its rights.",
            OneOf = [.. shapes.Select(shape => new OpenApiSchemaReference(shape.Schema, document))],
        });
    }

    private static EventShape News(string schema, string topic, params EventField[] fields)
    {
        var types = typeof(GatewayEventTypes).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);
        var below = types.Where(type => type.StartsWith(topic + ".", StringComparison.Ordinal)).ToList();
        return new EventShape(schema, below.Count == 0 ? [topic] : below, [new("type"), new("at"), .. fields]);
    }

    private static OpenApiSchema ChunkSchema() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "OpenAI's chat.completion.chunk as the data of an event without a name; the last event's data is [DONE].",
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["id"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["object"] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [JsonValue.Create("chat.completion.chunk")] },
            ["created"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" },
            ["model"] = new OpenApiSchema { Type = JsonSchemaType.String },
            ["choices"] = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.Object } },
            ["usage"] = new OpenApiSchema { Type = JsonSchemaType.Object | JsonSchemaType.Null },
        },
        Required = new HashSet<string> { "id", "object", "created", "model", "choices" },
    };
}
