// SPDX-License-Identifier: Apache-2.0

using Microsoft.Net.Http.Headers;
using Sigil.Domain.Identity;

namespace Sigil.Web.Authentication;

/// <summary>Tells where a request's credential comes from.</summary>
internal static class CredentialOrigins
{
    public static CredentialOrigin Of(HttpContext context, string door)
        => new(door, context.Connection.RemoteIpAddress, context.Request.Headers[HeaderNames.UserAgent]);
}
