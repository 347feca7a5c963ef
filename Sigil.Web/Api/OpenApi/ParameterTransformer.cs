// SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Sigil.Web.Api.Binding;

namespace Sigil.Web.Api.OpenApi;

/// <summary>Describes the parameters in paths and queries. The same name means the same everywhere.</summary>
internal sealed class ParameterTransformer : IOpenApiOperationTransformer
{
    private const string IdPattern = "^[a-z0-9][a-z0-9_-]{0,63}$";

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            var type = context.Description.ParameterDescriptions.FirstOrDefault(description => description.Name == parameter.Name)?.ParameterDescriptor?.ParameterType;
            Shape(parameter, type);
            parameter.Description ??= ParameterTexts.Describe(parameter.Name ?? "");
            if (parameter.Schema is OpenApiSchema schema && ClosedSets.Queries.TryGetValue((operation.OperationId ?? "", parameter.Name ?? ""), out var values))
            {
                schema.Enum = [.. values.Select(value => JsonValue.Create(value))];
            }
        }

        if (context.Takes<StreamPosition>())
        {
            operation.Add(StreamPosition.Header, ParameterLocation.Header, "The id of the last event that the client has: the stream goes on after it.", Position());
            operation.Add(StreamPosition.Query, ParameterLocation.Query, "The same, for clients that cannot set headers.", Position());
        }

        return Task.CompletedTask;
    }

    private static void Shape(OpenApiParameter parameter, Type? type)
    {
        if (parameter.Schema is not OpenApiSchema schema)
        {
            return;
        }

        if (type == typeof(QueryNumber) || type == typeof(QueryNumber?))
        {
            schema.Type = JsonSchemaType.Integer;
            schema.Format = "int64";
            schema.Minimum = "1";
            schema.Default = parameter.Name == "limit" ? ApiDefaults.PageSize : null;
        }
        else if (type == typeof(QueryFlag) || type == typeof(QueryFlag?))
        {
            schema.Type = JsonSchemaType.Boolean;
        }
        else if (parameter.In == ParameterLocation.Path)
        {
            schema.Type = JsonSchemaType.String;
            schema.Pattern ??= IdPattern;
        }
    }

    private static OpenApiSchema Position() => new() { Type = JsonSchemaType.Integer, Format = "int64", Minimum = "0" };
}
