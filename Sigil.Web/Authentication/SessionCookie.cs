// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Authentication;

/// <summary>The cookie of a signed-in browser: out of reach of scripts and of other sites, and over https only where there is https (SH-5).</summary>
internal static class SessionCookie
{
    public const string Name = "sigil_session";

    /// <summary>Hands the cookie to the browser.</summary>
    public static void Set(HttpContext context, string value, DateTimeOffset expires)
        => context.Response.Cookies.Append(Name, value, Options(context, expires));

    /// <summary>Takes it back.</summary>
    public static void Delete(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context, null));

    private static CookieOptions Options(HttpContext context, DateTimeOffset? expires) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        Path = "/",
        Expires = expires,
        IsEssential = true,
    };
}
