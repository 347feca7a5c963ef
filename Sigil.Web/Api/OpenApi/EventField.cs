// SPDX-License-Identifier: Apache-2.0

using Microsoft.OpenApi;

namespace Sigil.Web.Api.OpenApi;

/// <summary>A field of an event's data.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Type">What it is; null for any JSON.</param>
internal sealed record EventField(string Name, JsonSchemaType? Type = JsonSchemaType.String)
{
    /// <summary>Whether it may be missing.</summary>
    public bool Optional { get; init; }

    public IOpenApiSchema ToSchema() => new OpenApiSchema
    {
        Type = Type,
        Format = Name == "at" ? "date-time" : null,
        Items = Type == JsonSchemaType.Array ? new OpenApiSchema { Type = JsonSchemaType.String } : null,
    };
}
