// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Security.Secrets;

namespace Sigil.Domain.Identity;

/// <summary>Makes sign-ins. Each has a new id and a new secret, so nothing that was in the browser before becomes valid by signing in (SH-5).</summary>
internal sealed class SignInIssuer(ISignInStore signIns, IAuditTrail audit, IIdSource ids, TimeProvider time)
{
    private const int MaxUserAgentLength = 200;

    public async ValueTask<IssuedSignIn> CreateAsync(UserId userId, CredentialOrigin origin, CancellationToken cancellationToken)
    {
        var (secret, now) = (ids.NewSecret(CredentialText.SecretBytes), time.GetUtcNow());
        var signIn = new SignIn
        {
            Id = SignInId.New(ids),
            UserId = userId,
            SecretHash = CredentialText.Hash(secret),
            UserAgent = Plain(origin.UserAgent),
            Address = origin.Address?.ToString(),
            CreatedAt = now,
            LastSeenAt = now,
            ExpiresAt = now + SignInLifetime.Absolute,
        };

        // The entry comes first: a sign-in that left no trace must not exist.
        await audit.OkAsync(AuditActions.SignedIn, userId.ToString(), ("sign_in", signIn.Id.ToString()), ("door", origin.Door), ("address", signIn.Address));
        await signIns.SaveAsync(signIn, cancellationToken);
        return new IssuedSignIn(signIn, new SecretValue($"{signIn.Id}.{secret}"));
    }

    private static string? Plain(string? userAgent)
        => userAgent is null ? null : string.Concat(userAgent.Take(MaxUserAgentLength).Select(character => character is >= ' ' and <= '~' ? character : '?'));
}
