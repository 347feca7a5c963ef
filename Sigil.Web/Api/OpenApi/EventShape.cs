// SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Sigil.Web.Api.OpenApi;

/// <summary>A kind of event: its schema's name, the names of the events, and what their data holds.</summary>
internal sealed record EventShape(string Schema, IReadOnlyList<string> Events, IReadOnlyList<EventField> Fields)
{
    public OpenApiSchema ToSchema() => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string> { "event", "data" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["event"] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. Events.Select(name => JsonValue.Create(name))] },
            ["id"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64", Description = "The position, to go on from." },
            ["data"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Properties = Fields.ToDictionary(field => field.Name, field => field.ToSchema()),
                Required = Fields.Where(field => !field.Optional).Select(field => field.Name).ToHashSet(),
            },
        },
    };
}
