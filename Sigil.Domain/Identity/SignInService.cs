// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Auditing;

namespace Sigil.Domain.Identity;

/// <summary>Sign-ins in use.</summary>
internal sealed class SignInService(ISignInStore signIns, Callers callers, CredentialGate gate, IAuditTrail audit, IRevocations revocations, TimeProvider time) : ISignIns
{
    private static readonly TimeSpan TouchEvery = TimeSpan.FromMinutes(1);

    public async ValueTask<Outcome<Caller>> AuthenticateAsync(string? cookieValue, CredentialOrigin origin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(origin);

        // A browser sends whatever cookie it has, with every request, also one of another gateway on the same host: a text that
        // points to nothing is refused but not held against anybody. Only a wrong secret for a real sign-in is somebody guessing.
        if (!CredentialText.TryCut(cookieValue, "", out var idText, out var secret) || !SignInId.TryParse(idText, out var id))
        {
            return CredentialGate.Refused();
        }

        var signIn = await signIns.FindAsync(id, cancellationToken);
        if (signIn is not null && gate.Limited(idText) is { } limited)
        {
            return limited;
        }

        if (!CredentialText.Matches(secret, signIn?.SecretHash) || signIn is null)
        {
            if (signIn is not null)
            {
                await gate.FailedAsync(origin, idText, "wrong_secret");
            }

            return CredentialGate.Refused();
        }

        if (await ResolveAsync(id, origin.Door, cancellationToken) is not { } caller)
        {
            return CredentialGate.Refused();
        }

        await TouchAsync(signIn, cancellationToken);
        return caller;
    }

    public async ValueTask<Caller?> ResolveAsync(SignInId id, string door, CancellationToken cancellationToken)
    {
        var signIn = await signIns.FindAsync(id, cancellationToken);
        return signIn is not null && SignInLifetime.Works(signIn, time.GetUtcNow())
            ? await callers.OfAsync(signIn.UserId, narrowing: null, door, signIn.Id.ToString(), cancellationToken)
            : null;
    }

    public async ValueTask<Outcome<IReadOnlyList<SignIn>>> ListAsync(Caller caller, bool everybody, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (caller.Missing(everybody ? Permissions.AdminSignIns : Permissions.AccountSignIns) is { } missing)
        {
            return missing;
        }

        var now = time.GetUtcNow();
        var list = await signIns.ListAsync(everybody ? null : caller.UserId, cancellationToken);
        return list.Where(signIn => SignInLifetime.Works(signIn, now)).ToArray();
    }

    public async ValueTask<Outcome<SignIn>> RevokeAsync(Caller caller, SignInId id, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var signIn = id == default ? null : await signIns.FindAsync(id, cancellationToken);
        var needed = signIn?.UserId == caller.UserId ? Permissions.AccountSignIns : Permissions.AdminSignIns;
        return signIn is null || caller.Missing(needed) is not null
            ? SigilError.NotFound("sign-in")
            : await EndAsync(signIn, AuditActions.SignInRevoked, caller);
    }

    public async ValueTask SignOutAsync(Caller caller, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (SignInId.TryParse(caller.CredentialId, out var id) && await signIns.FindAsync(id, cancellationToken) is { } signIn)
        {
            await EndAsync(signIn, AuditActions.SignedOut, caller);
        }
    }

    public ValueTask<bool> AnyAsync(CancellationToken cancellationToken) => signIns.AnyAsync(cancellationToken);

    // Ended first, then written down: should the entry fail, so does the call, and the sign-in is dead all the same.
    private async ValueTask<SignIn> EndAsync(SignIn signIn, string action, Caller caller)
    {
        if (signIn.RevokedAt is not null)
        {
            return signIn;
        }

        var ended = signIn with { RevokedAt = time.GetUtcNow() };
        await signIns.SaveAsync(ended, CancellationToken.None);
        revocations.Announce(ended.Id.ToString());
        await audit.OkAsync(action, caller.UserId.ToString(), ("sign_in", ended.Id.ToString()), ("user", ended.UserId.ToString()), ("door", caller.Door));
        return ended;
    }

    private async ValueTask TouchAsync(SignIn signIn, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (now - signIn.LastSeenAt >= TouchEvery)
        {
            await signIns.TouchAsync(signIn.Id, now, cancellationToken);
        }
    }
}
