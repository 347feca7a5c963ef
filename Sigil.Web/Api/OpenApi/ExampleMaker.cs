// SPDX-License-Identifier: Apache-2.0

using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Sigil.Web.Api.OpenApi;

/// <summary>Makes an example for any schema of the document from the names in it, so that an endpoint has one without saying so.</summary>
internal static class ExampleMaker
{
    private const int MaxDepth = 8;

    /// <summary>A value as the gateway would answer it: every field is there.</summary>
    public static JsonNode? Answer(IOpenApiSchema schema) => Make(schema, "", null, isRequest: false, MaxDepth);

    /// <summary>A value as a client would send it: what has to be there and what the schema names a value for, or else everything that has a usual value.</summary>
    public static JsonNode? Request(IOpenApiSchema schema) => Make(schema, "", null, isRequest: true, MaxDepth);

    private static JsonNode? Make(IOpenApiSchema schema, string owner, string? property, bool isRequest, int depth)
    {
        var component = schema is OpenApiSchemaReference reference ? reference.Reference.Id ?? owner : owner;
        if (property is not null && ExampleValues.Find(owner, property) is { } known && Fits(schema, known))
        {
            return known;
        }

        if (schema.Enum is [var first, ..])
        {
            return first.DeepClone();
        }

        if (Choice(schema) is { } choice)
        {
            return depth == 0 ? null : Make(choice, component, property: null, isRequest, depth - 1);
        }

        var type = schema.Type & ~JsonSchemaType.Null;
        return type switch
        {
            JsonSchemaType.Object => MakeObject(schema, component, isRequest, depth),
            JsonSchemaType.Array => depth == 0 || schema.Items is null ? [] : new JsonArray(Make(schema.Items, component, null, isRequest, depth - 1)),
            _ when schema.Type?.HasFlag(JsonSchemaType.Null) is true => null,
            JsonSchemaType.Integer => JsonValue.Create(1),
            JsonSchemaType.Number => JsonValue.Create(0.5),
            JsonSchemaType.Boolean => JsonValue.Create(false),
            JsonSchemaType.String => JsonValue.Create(schema.Format == "date-time" ? "2026-01-01T12:00:00+00:00" : "text"),
            _ => null,
        };
    }

    private static JsonObject MakeObject(IOpenApiSchema schema, string component, bool isRequest, int depth)
    {
        var made = new JsonObject();
        foreach (var (name, part) in (depth == 0 ? null : schema.Properties) ?? new Dictionary<string, IOpenApiSchema>())
        {
            var needed = schema.Required?.Contains(name) is true;
            if (!isRequest || needed || ExampleValues.Names(component, name) || (schema.Required is not { Count: > 0 } && ExampleValues.Find(component, name) is not null))
            {
                made[name] = Make(part, component, name, isRequest, depth - 1);
            }
        }

        return made;
    }

    // "One of null and this": this.
    private static IOpenApiSchema? Choice(IOpenApiSchema schema)
        => (schema.OneOf ?? schema.AnyOf)?.FirstOrDefault(option => option.Type != JsonSchemaType.Null);

    private static bool Fits(IOpenApiSchema schema, JsonNode value)
    {
        if (Choice(schema) is { } choice)
        {
            return Fits(choice, value);
        }

        if (schema.Enum is { Count: > 0 } allowed)
        {
            return allowed.Any(each => JsonNode.DeepEquals(each, value));
        }

        var kind = value.GetValueKind();
        return (schema.Type & ~JsonSchemaType.Null) switch
        {
            JsonSchemaType.Array => kind == JsonValueKind.Array,
            JsonSchemaType.Object => kind == JsonValueKind.Object,
            JsonSchemaType.String => kind == JsonValueKind.String,
            JsonSchemaType.Integer or JsonSchemaType.Number => kind == JsonValueKind.Number,
            JsonSchemaType.Boolean => kind is JsonValueKind.True or JsonValueKind.False,
            _ => true,
        };
    }
}
