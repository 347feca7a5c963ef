// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Identity;
using Sigil.Web.Api.Binding;

namespace Sigil.Web.Api.SignIns;

/// <summary>Signed-in browsers: one's own, and with <c>admin.sign_ins</c> everybody's.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIns(this IEndpointRouteBuilder api)
    {
        var signIns = api.MapResource("/sign-ins", "Sign-ins").RequireAuthorization(Permissions.AccountSignIns);

        signIns.MapGet("", (CurrentCaller caller, QueryFlag? all, QueryNumber? limit, string? after, SignInsHandler handler, CancellationToken cancellationToken)
                => handler.ListAsync(caller.Value, all?.Value ?? false, ApiDefaults.Limit(limit), after, cancellationToken).ToHttp())
            .WithName("ListSignIns").WithSummary("Lists your signed-in browsers; with ?all=true everybody's.");

        signIns.MapDelete("/{id:id}", (CurrentCaller caller, SignInId id, SignInsHandler handler, CancellationToken cancellationToken)
                => handler.RevokeAsync(caller.Value, id, cancellationToken).ToNoContent())
            .WithName("RevokeSignIn").WithSummary("Signs a browser out at once, its open pages included.").ProducesFailure(StatusCodes.Status404NotFound);
    }
}
