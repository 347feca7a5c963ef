// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;

namespace Sigil.Domain.Administration;

/// <summary>The people who use the gateway (<c>admin.users</c>). Nobody gives a role, or changes or deletes a user, with more rights than they have themselves at that moment, the narrowing by their
/// credential included: <c>server.auth.forbidden</c>. The last owner who is not disabled stays one: <c>identity.owner.last</c>. Every change is in the audit log when the call returns.</summary>
public interface IUserDirectory
{
    /// <summary>One page of users, oldest first.</summary>
    ValueTask<Outcome<Page<User>>> ListAsync(Caller caller, int limit, string? after, CancellationToken cancellationToken);

    /// <summary>The user.</summary>
    ValueTask<Outcome<User>> GetAsync(Caller caller, UserId id, CancellationToken cancellationToken);

    /// <summary>The caller's own user (<c>account.read</c>).</summary>
    ValueTask<Outcome<User>> AccountAsync(Caller caller, CancellationToken cancellationToken);

    /// <summary>Makes a user, who is a member of no workspace and has no way in yet (<see cref="ILoginLinks.CreateForAsync"/>). <c>store.conflict</c>: the id is taken.</summary>
    ValueTask<Outcome<User>> CreateAsync(Caller caller, UserDraft draft, CancellationToken cancellationToken);

    /// <summary>Changes name or role, disables or enables. Disabling revokes all tokens and sign-ins for good, cuts live connections and cancels what runs. <c>server.precondition.failed</c>: the user is not at revision <paramref name="expected"/>; null for any.</summary>
    ValueTask<Outcome<User>> ChangeAsync(Caller caller, UserId id, UserChange change, long? expected, CancellationToken cancellationToken);

    /// <summary>Deletes a user for good, with memberships, identities and all sessions in every workspace; a workspace that <c>sigil.yaml</c> describes goes on naming them. Disables first: when this fails half-way,
    /// nobody is left who could get in, and the same call again finishes.</summary>
    ValueTask<Outcome<User>> DeleteAsync(Caller caller, UserId id, long? expected, CancellationToken cancellationToken);
}
