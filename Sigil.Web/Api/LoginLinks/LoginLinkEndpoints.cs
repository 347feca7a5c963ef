// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Identity;
using Sigil.Web.Api.Binding;
using Sigil.Web.Api.Idempotency;

namespace Sigil.Web.Api.LoginLinks;

/// <summary>One-time links to sign in with.</summary>
internal static class LoginLinkEndpoints
{
    public static void MapLoginLinks(this IEndpointRouteBuilder api)
        => api.MapResource("/login-links", "Sign-ins").RequireAuthorization(Permissions.OwnerLoginLink)
            .MapPost("", (CurrentCaller caller, HttpRequest request, LoginLinksHandler handler, CancellationToken cancellationToken)
                => handler.CreateAsync(caller.Value, request, cancellationToken).ToCreated())
            .Idempotent().WithName("CreateLoginLink").WithSummary("Makes a link that signs you in once, for 15 minutes.");
}
