// SPDX-License-Identifier: Apache-2.0

using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace Sigil.Web.Api.Results;

/// <summary>Answers 201 with a new resource, its <c>ETag</c> and where it is to be found.</summary>
internal sealed class NewTaggedResult<T>(Tagged<T> resource, string location) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers.ETag = EntityTag.Of(resource.Revision);
        return TypedResults.Created(location, resource.View).ExecuteAsync(httpContext);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
        => builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status201Created, typeof(T), ["application/json"]));
}
