// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Identity;

/// <summary>Takes every credential of a user away at once, on live connections too.</summary>
internal sealed class CredentialSweep(IApiTokenStore tokens, ISignInStore signIns, LoginLinkTable links, IRevocations revocations, TimeProvider time)
{
    /// <summary>Revokes the user's tokens and sign-ins for good, and spends their login links; returns how many tokens and sign-ins still worked.</summary>
    public async ValueTask<int> RunAsync(UserId userId)
    {
        var (now, count) = (time.GetUtcNow(), 0);
        links.Spend(userId);
        foreach (var signIn in (await signIns.ListAsync(userId, CancellationToken.None)).Where(signIn => signIn.RevokedAt is null))
        {
            await signIns.SaveAsync(signIn with { RevokedAt = now }, CancellationToken.None);
            revocations.Announce(signIn.Id.ToString());
            count++;
        }

        foreach (var token in (await tokens.ListAsync(userId, CancellationToken.None)).Where(token => token.RevokedAt is null))
        {
            await tokens.SaveAsync(token with { RevokedAt = now }, CancellationToken.None);
            revocations.Announce(token.Id.ToString());
            count++;
        }

        return count;
    }
}
