// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Security.Secrets;

namespace Sigil.Domain.Identity;

/// <summary>Makes API tokens that can never do more than their creator, now or later: what is stored is the part of the request that the creator has, and each use is narrowed by the user's role again.</summary>
internal sealed class ApiTokenIssuer(IApiTokenStore tokens, IUserStore users, IAuditTrail audit, IIdSource ids, TimeProvider time)
{
    /// <summary>What the text of every token starts with, so that scanners of leaked secrets know it.</summary>
    public const string Prefix = "sigil_";

    private const int MaxActiveTokens = 100;

    public async ValueTask<Outcome<IssuedApiToken>> CreateAsync(Caller creator, ApiTokenRequest request, CancellationToken cancellationToken)
    {
        var owner = request.UserId ?? creator.UserId;
        if (ApiTokenRules.Problem(request) is { } problem || (problem = await MayIssueAsync(creator, owner, cancellationToken)) is not null)
        {
            return problem;
        }

        var permissions = ApiTokenRules.Narrow(creator, owner, request.Permissions);
        if (!permissions.Succeeded)
        {
            return permissions.Error;
        }

        var (secret, now) = (ids.NewSecret(CredentialText.SecretBytes), time.GetUtcNow());
        var token = new ApiToken
        {
            Id = ApiTokenId.New(ids),
            UserId = owner,
            Name = request.Name.Trim(),
            SecretHash = CredentialText.Hash(secret),
            Permissions = permissions.Value,
            CreatedAt = now,
            ExpiresAt = now + request.Lifetime,
        };

        // The entry comes first: a right that left no trace must not exist.
        await audit.OkAsync(AuditActions.TokenCreated, creator.UserId.ToString(), Details(creator, token));
        await tokens.SaveAsync(token, cancellationToken);
        return new IssuedApiToken(token, new SecretValue($"{Prefix}{token.Id}.{secret}"));
    }

    private async ValueTask<SigilError?> MayIssueAsync(Caller creator, UserId owner, CancellationToken cancellationToken)
    {
        if (creator.Missing(owner == creator.UserId ? Permissions.AccountTokens : Permissions.AdminTokens) is { } missing)
        {
            return missing;
        }

        if (owner != creator.UserId && await users.FindAsync(owner, cancellationToken) is var user)
        {
            // Acting as somebody with more rights would be a way up, however narrow the token.
            if (user is not { DisabledAt: null } || creator.Exceeded(user.Role) is not null)
            {
                return new SigilError(ErrorCodes.Forbidden, "There is no such user, or one with more rights than you have.", "user_id");
            }
        }

        var now = time.GetUtcNow();
        var active = (await tokens.ListAsync(owner, cancellationToken)).Count(token => token.RevokedAt is null && !(token.ExpiresAt <= now));
        return active < MaxActiveTokens
            ? null
            : new SigilError(ErrorCodes.StoreConflict, $"A user has at most {MaxActiveTokens} active tokens.", Fix: "Revoke tokens that are no longer used.");
    }

    private static (string, string?)[] Details(Caller creator, ApiToken token) =>
    [
        ("token", token.Id.ToString()),
        ("user", token.UserId.ToString()),
        ("name", token.Name),
        ("permissions", string.Join(' ', token.Permissions)),
        ("expires_at", token.ExpiresAt?.ToString("O")),
        ("door", creator.Door),
        ("credential", creator.CredentialId),
    ];
}
