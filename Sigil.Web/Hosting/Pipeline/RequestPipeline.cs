// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.HttpOverrides;
using Sigil.Web.Configuration.Settings;

namespace Sigil.Web.Hosting.Pipeline;

/// <summary>What every request passes, in this order. Each step may answer itself, and then none of the following sees the request.</summary>
internal static class RequestPipeline
{
    public static void UseSigilPipeline(this WebApplication app, NetworkingSettings networking)
    {
        // First, so that refusals are logged, carry the security headers and are problem documents too.
        app.UseMiddleware<RequestLogMiddleware>();
        app.UseMiddleware<SecurityHeadersMiddleware>();
        app.UseMiddleware<ProblemMiddleware>();

        // Before anything that asks for the client's address or scheme.
        if (networking.TrustedProxies.Count > 0)
        {
            app.UseForwardedHeaders(Forwarded(networking));
        }

        // Before any work for a request that another site made a browser send.
        app.UseMiddleware<HostMiddleware>();
        app.UseMiddleware<OriginMiddleware>();

        // Before the work of finding out who it is.
        app.UseMiddleware<AddressLimitMiddleware>();

        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<RevocationMiddleware>();
        app.UseAuthorization();
        app.UseMiddleware<ChatLimitMiddleware>();
        app.UseApiReference();
        app.UseAntiforgery();
    }

    // Without a limit on hops the walk goes from the right to the first address that is no trusted proxy: what stands further left is the client's own claim (SH-8).
    private static ForwardedHeadersOptions Forwarded(NetworkingSettings networking)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = null,
        };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var network in networking.TrustedProxies)
        {
            options.KnownIPNetworks.Add(network);
        }

        return options;
    }
}
