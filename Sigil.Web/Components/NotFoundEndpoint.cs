// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Http.HttpResults;
using Sigil.Domain.Identity;

namespace Sigil.Web.Components;

/// <summary>A page of ours for addresses that a person mistyped. Clients of the API and files keep the plain answer.</summary>
internal static class NotFoundEndpoint
{
    private const string Pattern = "{*path:nonfile:regex(^(?!(api|v1|openapi|health|_blazor|_framework|_content)(/|$)))}";

    /// <summary>Maps whatever nothing else answers.</summary>
    public static void MapNotFoundPage(this IEndpointRouteBuilder endpoints) => endpoints
        .MapGet(Pattern, () => new RazorComponentResult<App> { StatusCode = StatusCodes.Status404NotFound })
        .WithOrder(int.MaxValue)
        .ExcludeFromDescription()
        .RequireAuthorization(Permissions.SessionsRead);
}
