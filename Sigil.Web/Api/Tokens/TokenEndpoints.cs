// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Identity;
using Sigil.Web.Api.Binding;
using Sigil.Web.Api.Idempotency;

namespace Sigil.Web.Api.Tokens;

/// <summary>API tokens: one's own, and with <c>admin.tokens</c> everybody's.</summary>
internal static class TokenEndpoints
{
    public static void MapTokens(this IEndpointRouteBuilder api)
    {
        var tokens = api.MapResource("/tokens", "Tokens").RequireAuthorization(Permissions.AccountTokens);

        tokens.MapGet("", (CurrentCaller caller, QueryFlag? all, QueryNumber? limit, string? after, TokensHandler handler, CancellationToken cancellationToken)
                => handler.ListAsync(caller.Value, all?.Value ?? false, ApiDefaults.Limit(limit), after, cancellationToken).ToHttp())
            .WithName("ListTokens").WithSummary("Lists your API tokens; with ?all=true everybody's.");

        tokens.MapPost("", (CurrentCaller caller, JsonBody<TokenBody> body, TokensHandler handler, CancellationToken cancellationToken)
                => handler.CreateAsync(caller.Value, body.Value, cancellationToken).ToCreated())
            .Idempotent().WithName("CreateToken").WithSummary("Makes an API token. Its text is in this answer and nowhere else.");

        tokens.MapDelete("/{id:id}", (CurrentCaller caller, ApiTokenId id, TokensHandler handler, CancellationToken cancellationToken)
                => handler.RevokeAsync(caller.Value, id, cancellationToken).ToNoContent())
            .WithName("RevokeToken").WithSummary("Revokes an API token at once.").ProducesFailure(StatusCodes.Status404NotFound);
    }
}
