// SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Sigil.Web.Api.OpenApi;

/// <summary>Says what a text can be, where it is one of a few.</summary>
internal sealed class ClosedSetTransformer : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonPropertyInfo is { } field && ClosedSets.All.TryGetValue((field.DeclaringType, field.Name), out var values))
        {
            Close(schema.Type is { } list && list.HasFlag(JsonSchemaType.Array) && schema.Items is OpenApiSchema item ? item : schema, values);
        }

        return Task.CompletedTask;
    }

    private static void Close(OpenApiSchema schema, IReadOnlyList<string> values)
    {
        schema.Enum = [.. values.Select(value => JsonValue.Create(value))];
        if (schema.Type is { } type && type.HasFlag(JsonSchemaType.Null))
        {
            schema.Enum.Add(JsonNullSentinel.JsonNull);
        }
    }
}
