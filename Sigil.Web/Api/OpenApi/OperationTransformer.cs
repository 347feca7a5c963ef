// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Sigil.Domain.Common.Idempotency;
using Sigil.Web.Api.Binding;
using Sigil.Web.Api.Idempotency;

namespace Sigil.Web.Api.OpenApi;

/// <summary>Adds to each operation what the generator cannot see: the permission it asks for, and the parameters that are bound by hand.</summary>
internal sealed class OperationTransformer : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        var permission = metadata.OfType<IAuthorizeData>().Select(data => data.Policy).LastOrDefault(policy => policy is not null);
        if (permission is not null && !metadata.OfType<IAllowAnonymous>().Any())
        {
            operation.Description = $"Needs the permission {permission}.";
            operation.Security = [Requirement(DocumentTransformer.Bearer, context), Requirement(DocumentTransformer.Cookie, context)];
        }

        foreach (var parameter in context.Description.ParameterDescriptions)
        {
            Describe(operation, parameter.Name, parameter.ParameterDescriptor?.ParameterType);
        }

        if (context.Description.RelativePath?.EndsWith("/events", StringComparison.Ordinal) is true)
        {
            Add(operation, StreamPosition.Header, ParameterLocation.Header, "The id of the last event that the client has.");
            Add(operation, StreamPosition.Query, ParameterLocation.Query, "The same, for clients that cannot set headers.");
        }

        if (metadata.OfType<IdempotentMetadata>().LastOrDefault() is { TakesKey: true })
        {
            (operation.Parameters ??= []).Add(new OpenApiParameter
            {
                Name = IdempotencyHeaders.Key,
                In = ParameterLocation.Header,
                Description = "A text of your own, for example a UUID: however often the request is sent with it within 24 hours, it is carried out once and answered the same.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = IdempotencyScope.MaxKey },
            });
        }

        return Task.CompletedTask;
    }

    private static OpenApiSecurityRequirement Requirement(string scheme, OpenApiOperationTransformerContext context)
        => new() { [new OpenApiSecuritySchemeReference(scheme, context.Document)] = [] };

    private static void Describe(OpenApiOperation operation, string name, Type? type)
    {
        if (operation.Parameters?.FirstOrDefault(parameter => parameter.Name == name) is not OpenApiParameter { Schema: OpenApiSchema schema })
        {
            return;
        }

        if (type == typeof(QueryNumber) || type == typeof(QueryNumber?))
        {
            schema.Type = JsonSchemaType.Integer;
            schema.Minimum = "1";
        }
        else if (type == typeof(QueryFlag) || type == typeof(QueryFlag?))
        {
            schema.Type = JsonSchemaType.Boolean;
        }
    }

    private static void Add(OpenApiOperation operation, string name, ParameterLocation place, string description)
        => (operation.Parameters ??= []).Add(new OpenApiParameter
        {
            Name = name,
            In = place,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "0" },
        });
}
