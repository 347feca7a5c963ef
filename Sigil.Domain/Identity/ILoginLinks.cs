// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;

namespace Sigil.Domain.Identity;

/// <summary>Login links: good once, for 15 minutes, and gone with the process. Creating and redeeming are in the audit log before the call returns.</summary>
public interface ILoginLinks
{
    /// <summary>A link that signs in as the caller's user (<c>owner.login_link</c>).</summary>
    ValueTask<Outcome<LoginLink>> CreateAsync(Caller caller, CancellationToken cancellationToken);

    /// <summary>A link that signs in as another user, to be handed to them (<c>admin.users</c>). <c>server.auth.forbidden</c> for a user with more rights than the caller has now; <c>store.conflict</c> for a disabled one.</summary>
    ValueTask<Outcome<LoginLink>> CreateForAsync(Caller caller, UserId userId, CancellationToken cancellationToken);

    /// <summary>A link that signs in as the owner, made by the gateway itself at start. Never call it on behalf of a request.</summary>
    ValueTask<LoginLink> CreateForOwnerAsync(CancellationToken cancellationToken);

    /// <summary>Signs in. <c>identity.login_link.expired</c> for a link that was good once, <c>identity.login_link.invalid</c> for any other text,
    /// <c>server.rate_limited</c> with a wait after too many failures.</summary>
    ValueTask<Outcome<IssuedSignIn>> RedeemAsync(string? token, CredentialOrigin origin, CancellationToken cancellationToken);
}
