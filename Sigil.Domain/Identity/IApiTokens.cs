// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;

namespace Sigil.Domain.Identity;

/// <summary>API tokens: making, presenting, listing, revoking. What is made or revoked is in the audit log before the call returns; when it cannot be, the call fails with <c>security.audit.failure</c>.</summary>
public interface IApiTokens
{
    /// <summary>Makes a token (<c>account.tokens</c>; for somebody else <c>admin.tokens</c>) that can never do more than its creator.</summary>
    ValueTask<Outcome<IssuedApiToken>> CreateAsync(Caller creator, ApiTokenRequest request, CancellationToken cancellationToken);

    /// <summary>The caller behind a presented token. Unknown, wrong, expired and revoked ones answer <c>server.auth.unauthorized</c> alike; too many failures answer <c>server.rate_limited</c> with a wait.</summary>
    ValueTask<Outcome<Caller>> AuthenticateAsync(string? text, CredentialOrigin origin, CancellationToken cancellationToken);

    /// <summary>The caller behind a token that was verified before, with today's permissions; null when it no longer counts.</summary>
    ValueTask<Caller?> ResolveAsync(ApiTokenId id, string door, CancellationToken cancellationToken);

    /// <summary>Tokens, oldest first, revoked ones included: the caller's own (<c>account.tokens</c>), or everybody's (<c>admin.tokens</c>).</summary>
    ValueTask<Outcome<IReadOnlyList<ApiToken>>> ListAsync(Caller caller, bool everybody, CancellationToken cancellationToken);

    /// <summary>Revokes at once, for live connections too. Somebody else's token is not found without <c>admin.tokens</c>.</summary>
    ValueTask<Outcome<ApiToken>> RevokeAsync(Caller caller, ApiTokenId id, CancellationToken cancellationToken);
}
