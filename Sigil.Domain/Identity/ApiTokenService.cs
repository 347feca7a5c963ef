// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Auditing;

namespace Sigil.Domain.Identity;

/// <summary>API tokens in use.</summary>
internal sealed class ApiTokenService(
    IApiTokenStore tokens, ApiTokenIssuer issuer, Callers callers, CredentialGate gate, IAuditTrail audit, IRevocations revocations, TimeProvider time) : IApiTokens
{
    private static readonly TimeSpan TouchEvery = TimeSpan.FromMinutes(1);

    public ValueTask<Outcome<IssuedApiToken>> CreateAsync(Caller creator, ApiTokenRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(creator);
        ArgumentNullException.ThrowIfNull(request);
        return issuer.CreateAsync(creator, request, cancellationToken);
    }

    public async ValueTask<Outcome<Caller>> AuthenticateAsync(string? text, CredentialOrigin origin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(origin);
        var known = CredentialText.TryCut(text, ApiTokenIssuer.Prefix, out var idText, out var secret) ? idText : null;
        var isId = ApiTokenId.TryParse(known, out var id);
        var token = isId ? await tokens.FindAsync(id, cancellationToken) : null;

        // The whole right text is taken whatever failed at its address before: nobody guesses 256 bits, and a broken client behind a shared address shall not lock out the others there.
        if (!CredentialText.Matches(secret, token?.SecretHash) || token is null || known is null)
        {
            return await RefuseAsync(origin, isId ? known : null, !isId ? "malformed" : token is null ? "unknown" : "wrong_secret");
        }

        if (gate.Limited(known) is { } limited)
        {
            return limited;
        }

        if (await ResolveAsync(id, origin.Door, cancellationToken) is not { } caller)
        {
            await gate.StaleAsync(origin, known, token.RevokedAt is null ? "expired" : "revoked");
            return CredentialGate.Refused();
        }

        await TouchAsync(token, cancellationToken);
        return caller;
    }

    public async ValueTask<Caller?> ResolveAsync(ApiTokenId id, string door, CancellationToken cancellationToken)
    {
        var token = await tokens.FindAsync(id, cancellationToken);
        return token is { RevokedAt: null } && !(token.ExpiresAt <= time.GetUtcNow())
            ? await callers.OfAsync(token.UserId, token.Permissions, door, token.Id.ToString(), cancellationToken)
            : null;
    }

    public async ValueTask<Outcome<IReadOnlyList<ApiToken>>> ListAsync(Caller caller, bool everybody, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller.Missing(everybody ? Permissions.AdminTokens : Permissions.AccountTokens) is { } missing
            ? missing
            : (await tokens.ListAsync(everybody ? null : caller.UserId, cancellationToken)).ToArray();
    }

    public async ValueTask<Outcome<ApiToken>> RevokeAsync(Caller caller, ApiTokenId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var token = id == default ? null : await tokens.FindAsync(id, cancellationToken);
        var needed = token?.UserId == caller.UserId ? Permissions.AccountTokens : Permissions.AdminTokens;
        if (token is null || caller.Missing(needed) is not null)
        {
            return SigilError.NotFound("token");
        }

        if (token.RevokedAt is null)
        {
            // Taking a right away comes before its entry: should the entry fail, so does the call, and the token is dead all the same.
            token = token with { RevokedAt = time.GetUtcNow() };
            await tokens.SaveAsync(token, CancellationToken.None);
            revocations.Announce(token.Id.ToString());
            await audit.OkAsync(AuditActions.TokenRevoked, caller.UserId.ToString(), ("token", token.Id.ToString()), ("user", token.UserId.ToString()), ("door", caller.Door));
        }

        return token;
    }

    private async ValueTask<SigilError> RefuseAsync(CredentialOrigin origin, string? known, string reason)
    {
        if (gate.Limited(origin, known) is { } limited)
        {
            return limited;
        }

        await gate.FailedAsync(origin, known, reason);
        return CredentialGate.Refused();
    }

    private async ValueTask TouchAsync(ApiToken token, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (token.LastUsedAt is null || now - token.LastUsedAt >= TouchEvery)
        {
            await tokens.TouchAsync(token.Id, now, cancellationToken);
        }
    }
}
