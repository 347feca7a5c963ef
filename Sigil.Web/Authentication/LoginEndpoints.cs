// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Antiforgery;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Web.Hosting.Problems;
using Sigil.Web.Navigation;

namespace Sigil.Web.Authentication;

/// <summary>Signing in and out: forms of our own pages, answered with a cookie and a way on. A circuit cannot set cookies, so these are ordinary requests.</summary>
internal static class LoginEndpoints
{
    private const long MaxForm = 16 * 1024;

    public static void MapLogin(this IEndpointRouteBuilder routes)
    {
        // Before the page of the same address, which answers GET.
        routes.MapPost(SigilUrls.Login, SignInAsync).AllowAnonymous().WithOrder(-1).WithSmallForm().ExcludeFromDescription();
        routes.MapPost(SigilUrls.Logout, SignOutAsync).RequireAuthorization().WithOrder(-1).WithSmallForm().ExcludeFromDescription();
    }

    private static async Task SignInAsync(HttpContext context, IAntiforgery antiforgery, ILoginLinks links, ISignIns signIns)
    {
        if (await ReadFormAsync(context, antiforgery) is not { } form)
        {
            return;
        }

        var outcome = await links.RedeemAsync(form["token"], CredentialOrigins.Of(context, Doors.Browser), context.RequestAborted);
        if (!outcome.Succeeded)
        {
            SeeOther(context, SigilUrls.LoginFailed(ReasonOf(outcome.Error)));
            return;
        }

        await EndFormerAsync(context, signIns);
        SessionCookie.Set(context, outcome.Value.CookieValue.Reveal(), outcome.Value.SignIn.ExpiresAt);
        var returnUrl = form["returnUrl"].ToString();
        SeeOther(context, SigilUrls.IsLocal(returnUrl) ? returnUrl : SigilUrls.Chat);
    }

    private static async Task SignOutAsync(HttpContext context, IAntiforgery antiforgery, ICallerResolver callers, ISignIns signIns)
    {
        if (await ReadFormAsync(context, antiforgery) is null)
        {
            return;
        }

        if (await callers.ResolveAsync(context.User, context.RequestAborted) is { } caller)
        {
            await signIns.SignOutAsync(caller, context.RequestAborted);
        }

        SessionCookie.Delete(context);
        SeeOther(context, SigilUrls.Login);
    }

    // Whoever signs in again gets a new secret, and the old one ends: a cookie planted before is worth nothing after (SH-5).
    private static async Task EndFormerAsync(HttpContext context, ISignIns signIns)
    {
        if (context.Request.Cookies.TryGetValue(SessionCookie.Name, out var former)
            && await signIns.AuthenticateAsync(former, CredentialOrigins.Of(context, Doors.Browser), context.RequestAborted) is { Succeeded: true, Value: var caller })
        {
            await signIns.SignOutAsync(caller, context.RequestAborted);
        }
    }

    private static async Task<IFormCollection?> ReadFormAsync(HttpContext context, IAntiforgery antiforgery)
    {
        if (!context.Request.HasFormContentType)
        {
            await ProblemWriter.WriteAsync(context, new SigilError(ErrorCodes.MediaTypeUnsupported, "This address takes a form of the gateway's own page.", "Content-Type"));
            return null;
        }

        try
        {
            // Read first: what is wrong with the body itself has answers of its own.
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            await antiforgery.ValidateRequestAsync(context);
            return form;
        }
        catch (AntiforgeryValidationException)
        {
            // A form that is not ours, or one that lay open across a new start: its text would help nobody.
            await ProblemWriter.WriteAsync(
                context, new SigilError(ErrorCodes.RequestInvalid, "The form is out of date or not one of the gateway's.", Fix: "Open the page again and repeat."));
            return null;
        }
    }

    private static string ReasonOf(SigilError error) => error.Code switch
    {
        _ when error.Code == ErrorCodes.LoginLinkExpired => "expired",
        _ when error.Code == ErrorCodes.RateLimited => "limited",
        _ when error.Code == ErrorCodes.LoginLinkInvalid => "invalid",
        _ => throw new SigilException(error),
    };

    private static void SeeOther(HttpContext context, string url)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = url;
    }

    private static RouteHandlerBuilder WithSmallForm(this RouteHandlerBuilder endpoint)
        => endpoint.WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MaxForm));
}
