// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Mvc;
using Sigil.Domain.Common;
using Sigil.Web.Api.Binding;
using Sigil.Web.Hosting.Limits;
using Sigil.Web.Hosting.Problems;

namespace Sigil.Web.Api;

/// <summary>What every group of endpoints has in common.</summary>
internal static class ApiDefaults
{
    /// <summary>The largest body of an ordinary endpoint, in bytes.</summary>
    public const long SmallBody = 64 * 1024;

    /// <summary>The largest body of an endpoint that takes messages and images, in bytes.</summary>
    public const long LargeBody = 16 * 1024 * 1024;

    /// <summary>Rows of a page where the client does not say, and the most it may ask for.</summary>
    public const int PageSize = Pages.Size, MaxPageSize = Pages.MaxSize;

    /// <summary>The rows to read for a client's <c>limit</c>.</summary>
    public static int Limit(QueryNumber? limit) => (int)Math.Min(limit?.Value ?? PageSize, MaxPageSize);

    /// <summary>Opens the group of one resource: its tag in the document, the body limit, and the filter that answers for bad parts of a request. The policy is the resource's own.</summary>
    public static RouteGroupBuilder MapResource(this IEndpointRouteBuilder api, string prefix, string tag)
    {
        var group = api.MapGroup(prefix).WithTags(tag).WithMetadata(new RequestSizeLimitAttribute(SmallBody));
        group.AddEndpointFilterFactory(BoundPartFilter.Create);
        group.ProducesFailure(StatusCodes.Status400BadRequest).ProducesFailure(StatusCodes.Status401Unauthorized).ProducesFailure(StatusCodes.Status403Forbidden);
        return group;
    }

    /// <summary>Each request runs a turn: it counts against the user's limit and, where it streams, against their open streams.</summary>
    public static RouteHandlerBuilder ChatLimited(this RouteHandlerBuilder endpoint, bool streams = false)
        => endpoint.WithMetadata(new ChatLimitMetadata(streams)).ProducesFailure(StatusCodes.Status429TooManyRequests);

    /// <summary>Tells the document that the endpoints may answer with a problem of this status.</summary>
    public static TBuilder ProducesFailure<TBuilder>(this TBuilder endpoints, int status)
        where TBuilder : IEndpointConventionBuilder
        => endpoints.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(ProblemDocument), [ProblemWriter.ContentType]));
}
