// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Sigil.Web.Api.Configuration;

namespace Sigil.Web.Api.OpenApi;

/// <summary>Says of the values of a change of the configuration, whose keys the document cannot name, what they can be.</summary>
internal sealed class AnyValueTransformer : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonPropertyInfo is { } field && field.DeclaringType == typeof(ConfigPatch))
        {
            schema.AdditionalProperties = new OpenApiSchema
            {
                AnyOf =
                [
                    new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null },
                    new OpenApiSchema { Type = JsonSchemaType.Number },
                    new OpenApiSchema { Type = JsonSchemaType.Boolean },
                    new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
                ],
            };
        }

        return Task.CompletedTask;
    }
}
