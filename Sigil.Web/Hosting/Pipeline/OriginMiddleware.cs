// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using Sigil.Domain.Common.Errors;
using Sigil.Web.Authentication;
using Sigil.Web.Hosting.Problems;

namespace Sigil.Web.Hosting.Pipeline;

/// <summary>Refuses what another site made a browser send (WB-1, WB-3, WB-6): every request that may change something, and every WebSocket, comes from our own pages or from a program with a token.</summary>
internal sealed class OriginMiddleware(RequestDelegate next)
{
    private static readonly SigilError Foreign = new(
        ErrorCodes.OriginForbidden, "The request comes from another site.", "Origin", "Programs send 'Authorization: Bearer <token>' and no Origin; browsers use the gateway's own pages.");

    public Task InvokeAsync(HttpContext context)
        => !NeedsOrigin(context) || IsOurs(context) ? next(context) : ProblemWriter.WriteAsync(context, Foreign);

    private static bool NeedsOrigin(HttpContext context) => !IsSafe(context.Request.Method) || IsWebSocket(context);

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool IsWebSocket(HttpContext context)
        => context.Features.Get<IHttpUpgradeFeature>() is { IsUpgradableRequest: true } || context.Features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true };

    private static bool IsOurs(HttpContext context)
    {
        var request = context.Request;
        var origins = request.Headers.Origin;
        if (origins.Count > 0)
        {
            return origins.Count == 1 && string.Equals(origins[0], $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
        }

        // No browser leaves the header out here. Without a cookie there is nothing to ride on, and the answer is that of authentication; a socket needs the token itself.
        return request.Headers.ContainsKey(HeaderNames.Authorization) || !IsWebSocket(context) && !request.Cookies.ContainsKey(SessionCookie.Name);
    }
}
