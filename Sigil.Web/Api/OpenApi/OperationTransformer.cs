// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Sigil.Web.Api.OpenApi;

/// <summary>Says of each operation which permission it asks for and how to show that one has it.</summary>
internal sealed class OperationTransformer : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var permission = context.Metadata().OfType<IAuthorizeData>().Select(data => data.Policy).LastOrDefault(policy => policy is not null);
        if (permission is not null && !context.Metadata().OfType<IAllowAnonymous>().Any())
        {
            operation.Description = $"Needs the permission {permission}.";
            operation.Security = [Requirement(DocumentTransformer.Bearer, context), Requirement(DocumentTransformer.Cookie, context)];
        }
        else
        {
            operation.Security = [];
        }

        return Task.CompletedTask;
    }

    private static OpenApiSecurityRequirement Requirement(string scheme, OpenApiOperationTransformerContext context)
        => new() { [new OpenApiSecuritySchemeReference(scheme, context.Document)] = [] };
}
