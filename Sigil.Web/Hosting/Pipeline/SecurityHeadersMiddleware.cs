// SPDX-License-Identifier: Apache-2.0

using Microsoft.Net.Http.Headers;
using Sigil.Web.Configuration.Settings;

namespace Sigil.Web.Hosting.Pipeline;

/// <summary>Tells browsers what they must not do with an answer.</summary>
internal sealed class SecurityHeadersMiddleware(RequestDelegate next, NetworkingSettings networking)
{
    /// <summary>No script of anybody else and none inside a page (XS-7), no frame around ours (WB-7). Styles may be inline: the control library sets some.</summary>
    public const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private const string PermissionsPolicy = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(Apply, context);
        return next(context);
    }

    private Task Apply(object state)
    {
        var context = (HttpContext)state;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.XXSSProtection = "0";

        // Nothing about our addresses goes to another site. 'no-referrer' would make browsers send 'Origin: null' with our own forms.
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = PermissionsPolicy;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";

        // Static files say themselves how long they keep; everything else is somebody's own.
        if (!headers.ContainsKey(HeaderNames.CacheControl))
        {
            headers.CacheControl = "no-store";
        }

        if (networking.EnableHsts && context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=63072000; includeSubDomains";
        }

        return Task.CompletedTask;
    }
}
