// SPDX-License-Identifier: Apache-2.0

using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace Sigil.Web.Api.Results;

/// <summary>Answers 200 with a resource and its <c>ETag</c>; to a read that has that one already (<c>If-None-Match</c>), 304.</summary>
internal sealed class TaggedResult<T>(Tagged<T> resource) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var tag = EntityTag.Of(resource.Revision);
        httpContext.Response.Headers.ETag = tag;
        if (HttpMethods.IsGet(httpContext.Request.Method) && httpContext.Request.Headers.IfNoneMatch == tag)
        {
            httpContext.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        return TypedResults.Ok(resource.View).ExecuteAsync(httpContext);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
        => builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
}
