// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;

namespace Sigil.Web.Api.Tokens;

/// <summary>API tokens. Who may see and revoke whose is the identity room's to say.</summary>
internal sealed class TokensHandler(IApiTokens tokens)
{
    public async ValueTask<Outcome<TokenList>> ListAsync(Caller caller, bool all, int limit, string? after, CancellationToken cancellationToken)
    {
        var found = await tokens.ListAsync(caller, all, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Error;
        }

        var page = Pages.Cut(found.Value, token => Pages.KeyOf(token.CreatedAt, token.Id.Value), limit, after);
        return page.Succeeded ? new TokenList([.. page.Value.Items.Select(ToView)], page.Value.Next) : page.Error;
    }

    public async ValueTask<Outcome<NewTokenView>> CreateAsync(Caller caller, TokenBody body, CancellationToken cancellationToken)
    {
        UserId userId = default;
        if (body.UserId is not null && !UserId.TryParse(body.UserId, out userId))
        {
            return new SigilError(ErrorCodes.RequestInvalid, "That is no user id.", "user_id", "Leave it out to make a token for yourself.");
        }

        if (body.ExpiresInDays is < 1 or > 3650)
        {
            return new SigilError(ErrorCodes.RequestInvalid, "A token lasts 1 to 3650 days.", "expires_in_days", "Leave it out for a token that lasts until it is revoked.");
        }

        var issued = await tokens.CreateAsync(caller, new ApiTokenRequest
        {
            Name = body.Name,
            Permissions = body.Permissions,
            Lifetime = body.ExpiresInDays is { } days ? TimeSpan.FromDays(days) : null,
            UserId = body.UserId is null ? null : userId,
        }, cancellationToken);
        return issued.Succeeded ? ToView(issued.Value) : issued.Error;
    }

    public ValueTask<Outcome<ApiToken>> RevokeAsync(Caller caller, ApiTokenId id, CancellationToken cancellationToken)
        => tokens.RevokeAsync(caller, id, cancellationToken);

    private static TokenView ToView(ApiToken token) => new(
        token.Id.Value, token.Name, token.UserId.Value, token.Permissions, token.CreatedAt, token.ExpiresAt, token.LastUsedAt, token.RevokedAt);

    private static NewTokenView ToView(IssuedApiToken issued) => new(
        issued.Text.Reveal(), issued.Token.Id.Value, issued.Token.Name, issued.Token.UserId.Value, issued.Token.Permissions, issued.Token.CreatedAt, issued.Token.ExpiresAt);
}
