// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Http.Features;
using Sigil.Domain.Identity;
using Sigil.Web.Authentication;

namespace Sigil.Web.Hosting.Pipeline;

/// <summary>Cuts circuits and event streams at the moment their credential is revoked (SH-10, CW-6); an ordinary answer on its way is let out.</summary>
internal sealed class RevocationMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.User.FindFirst(SigilClaims.Credential)?.Value is not { } credential)
        {
            await next(context);
            return;
        }

        var revocations = context.RequestServices.GetRequiredService<IRevocations>();
        using (revocations.Watch(credential, () => CutStream(context)))
        {
            await next(context);
        }
    }

    private static void CutStream(HttpContext context)
    {
        var isSocket = context.Response.StatusCode == StatusCodes.Status101SwitchingProtocols
            || context.Features.Get<IHttpExtendedConnectFeature>() is { IsExtendedConnect: true };
        if (isSocket || context.Response.ContentType?.StartsWith("text/event-stream", StringComparison.OrdinalIgnoreCase) == true)
        {
            context.Abort();
        }
    }
}
