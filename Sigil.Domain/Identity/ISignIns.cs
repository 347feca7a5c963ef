// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Security;

namespace Sigil.Domain.Identity;

/// <summary>Signed-in browsers. A sign-in is made by redeeming a login link (<see cref="ILoginLinks"/>); it ends 30 days after that, or after 7 days without use, or when it is revoked.</summary>
public interface ISignIns
{
    /// <summary>The caller behind a cookie. Whatever is wrong with it answers <c>server.auth.unauthorized</c> alike; too many wrong guesses answer <c>server.rate_limited</c> with a wait.</summary>
    ValueTask<Outcome<Caller>> AuthenticateAsync(string? cookieValue, CredentialOrigin origin, CancellationToken cancellationToken);

    /// <summary>The caller behind a sign-in that was verified before, with today's permissions; null when it no longer counts.</summary>
    ValueTask<Caller?> ResolveAsync(SignInId id, string door, CancellationToken cancellationToken);

    /// <summary>Sign-ins that still work, newest first: the caller's own (<c>account.sign_ins</c>), or everybody's (<c>admin.sign_ins</c>).</summary>
    ValueTask<Outcome<IReadOnlyList<SignIn>>> ListAsync(Caller caller, bool everybody, CancellationToken cancellationToken);

    /// <summary>Revokes at once, on live circuits too. Somebody else's sign-in is not found without <c>admin.sign_ins</c>.</summary>
    ValueTask<Outcome<SignIn>> RevokeAsync(Caller caller, SignInId id, CancellationToken cancellationToken);

    /// <summary>Ends the sign-in that the caller came with; nothing happens for any other credential.</summary>
    ValueTask SignOutAsync(Caller caller, CancellationToken cancellationToken);

    /// <summary>True when anybody has ever signed in.</summary>
    ValueTask<bool> AnyAsync(CancellationToken cancellationToken);
}
