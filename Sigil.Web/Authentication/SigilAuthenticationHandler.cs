// SPDX-License-Identifier: Apache-2.0

using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;
using Sigil.Web.Hosting.Problems;
using Sigil.Web.Navigation;

namespace Sigil.Web.Authentication;

/// <summary>The one way in (SH-7): the <c>Authorization</c> header, or else the cookie. Whoever sends the header is judged by it alone.</summary>
internal sealed class SigilAuthenticationHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "sigil";
    private const string Bearer = "Bearer ";
    private SigilError? _failure;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.TryGetValue(HeaderNames.Authorization, out var header))
        {
            return header.Count == 1 && header[0] is { } value && value.StartsWith(Bearer, StringComparison.Ordinal)
                ? await BearerAsync(value[Bearer.Length..])
                : Refuse(new SigilError(ErrorCodes.Unauthorized, "The Authorization header must be 'Bearer <token>'.", HeaderNames.Authorization));
        }

        return Request.Cookies.TryGetValue(SessionCookie.Name, out var cookie) ? await CookieAsync(cookie) : AuthenticateResult.NoResult();
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var error = _failure ?? ProblemMapping.ErrorOf(StatusCodes.Status401Unauthorized)!;
        if (error.Code.Kind == ErrorKind.Unauthorized && WantsPage())
        {
            Response.Redirect(SigilUrls.LoginFor(Request.Path + Request.QueryString));
            return Task.CompletedTask;
        }

        if (error.Code.Kind == ErrorKind.Unauthorized)
        {
            Response.Headers.WWWAuthenticate = "Bearer";
        }

        return ProblemWriter.WriteAsync(Context, error);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
        => WantsPage()
            ? Context.RequestServices.GetRequiredService<IForbiddenPage>().WriteAsync(Context)
            : ProblemWriter.WriteAsync(Context, ProblemMapping.ErrorOf(StatusCodes.Status403Forbidden)!);

    private async Task<AuthenticateResult> BearerAsync(string token)
    {
        if (token.StartsWith(OwnerToken.Prefix, StringComparison.Ordinal))
        {
            var owner = await Context.RequestServices.GetRequiredService<OwnerToken>().AuthenticateAsync(token, Context, Context.RequestAborted);
            return owner is null ? Refuse(new SigilError(ErrorCodes.Unauthorized, "The token is not valid.")) : Accept(owner, CredentialKinds.OwnerToken);
        }

        var tokens = Context.RequestServices.GetRequiredService<IApiTokens>();
        return Judge(await tokens.AuthenticateAsync(token, CredentialOrigins.Of(Context, Doors.Api), Context.RequestAborted), CredentialKinds.Token);
    }

    private async Task<AuthenticateResult> CookieAsync(string cookie)
    {
        var signIns = Context.RequestServices.GetRequiredService<ISignIns>();
        return Judge(await signIns.AuthenticateAsync(cookie, CredentialOrigins.Of(Context, Doors.Browser), Context.RequestAborted), CredentialKinds.SignIn);
    }

    private AuthenticateResult Judge(Outcome<Caller> outcome, string kind) => outcome.Succeeded ? Accept(outcome.Value, kind) : Refuse(outcome.Error);

    private AuthenticateResult Refuse(SigilError error)
    {
        _failure = error;
        return AuthenticateResult.Fail(error.Message);
    }

    private AuthenticateResult Accept(Caller caller, string kind)
    {
        var claims = new[]
        {
            new Claim(SigilClaims.User, caller.UserId.Value),
            new Claim(SigilClaims.Name, caller.UserName),
            new Claim(SigilClaims.Kind, kind),
            new Claim(SigilClaims.Credential, caller.CredentialId ?? throw new InvalidOperationException("A presented credential has an id.")),
        };
        var identity = new ClaimsIdentity(claims, Scheme.Name, SigilClaims.Name, roleType: null);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme.Name));
    }

    private bool WantsPage() => HttpMethods.IsGet(Request.Method) && !SigilUrls.IsProgramPath(Request.Path)
        && !Request.Headers.ContainsKey(HeaderNames.Authorization);
}
