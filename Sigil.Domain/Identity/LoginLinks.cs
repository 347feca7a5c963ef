// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;
using Sigil.Domain.Security.Auditing;
using Sigil.Domain.Security.Secrets;

namespace Sigil.Domain.Identity;

/// <summary>Login links, in memory and hashed.</summary>
internal sealed class LoginLinks(LoginLinkTable table, IUserStore users, SignInIssuer issuer, CredentialGate gate, IAuditTrail audit, IIdSource ids, TimeProvider time) : ILoginLinks
{
    private const string NewLink = "Run 'sigil login-link' where the gateway runs to get a new link.";

    public async ValueTask<Outcome<LoginLink>> CreateAsync(Caller caller, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        return caller.Missing(Permissions.OwnerLoginLink) is { } missing ? missing : await CreateAsync(caller.UserId, caller.UserId.ToString(), caller.Door);
    }

    public async ValueTask<Outcome<LoginLink>> CreateForAsync(Caller caller, UserId userId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (caller.Missing(Permissions.AdminUsers) is { } missing)
        {
            return missing;
        }

        var user = userId == default ? null : await users.FindAsync(userId, cancellationToken);
        return user is null ? SigilError.NotFound("user")
            : caller.Exceeded(user.Role) is { } exceeded ? exceeded
            : user.DisabledAt is not null ? new SigilError(ErrorCodes.StoreConflict, "The user is disabled.", Fix: "Enable the user first.")
            : await CreateAsync(user.Id, caller.UserId.ToString(), caller.Door);
    }

    public async ValueTask<LoginLink> CreateForOwnerAsync(CancellationToken cancellationToken)
    {
        var owner = Owners.First(await users.ListAsync(cancellationToken))
            ?? throw new InvalidOperationException("There is no owner yet: the bootstrap has to run first.");
        return await CreateAsync(owner.Id, IdentityAudit.Gateway, door: null);
    }

    public async ValueTask<Outcome<IssuedSignIn>> RedeemAsync(string? token, CredentialOrigin origin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(origin);
        if (gate.Limited(origin, credentialId: null) is { } limited)
        {
            return limited;
        }

        var (state, userId) = token is not null && CredentialText.IsSecret(token) ? table.Take(CredentialText.Hash(token)) : (LoginLinkState.Unknown, default);
        var user = state == LoginLinkState.Good ? await users.FindAsync(userId, cancellationToken) : null;
        if (user is { DisabledAt: null })
        {
            return await issuer.CreateAsync(user.Id, origin, cancellationToken);
        }

        await gate.FailedAsync(origin, credentialId: null, state == LoginLinkState.Spent ? "login_link_expired" : "login_link_invalid");
        return state == LoginLinkState.Spent
            ? new SigilError(ErrorCodes.LoginLinkExpired, "This sign-in link has expired or was used already.", Fix: NewLink)
            : new SigilError(ErrorCodes.LoginLinkInvalid, "This is not a sign-in link of this gateway.", Fix: NewLink);
    }

    private async ValueTask<LoginLink> CreateAsync(UserId userId, string actor, string? door)
    {
        var (secret, expires) = (ids.NewSecret(CredentialText.SecretBytes), time.GetUtcNow() + LoginLinkTable.Lifetime);
        await audit.OkAsync(AuditActions.LoginLinkCreated, actor, ("user", userId.ToString()), ("expires_at", expires.ToString("O")), ("door", door));
        table.Add(CredentialText.Hash(secret), userId, expires);
        return new LoginLink(new SecretValue(secret), expires);
    }
}
