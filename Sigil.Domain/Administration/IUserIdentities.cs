// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Security;

namespace Sigil.Domain.Administration;

/// <summary>Which accounts on channels are whose. Rights and errors are those of <see cref="IUserDirectory"/>: whoever speaks from such an account speaks as its user.</summary>
public interface IUserIdentities
{
    /// <summary>One page of a user's accounts, oldest first.</summary>
    ValueTask<Outcome<Page<UserIdentity>>> ListAsync(Caller caller, UserId userId, int limit, string? after, CancellationToken cancellationToken);

    /// <summary>Gives the user an account. <c>store.conflict</c>: it is somebody's already, whoever that is.</summary>
    ValueTask<Outcome<UserIdentity>> AddAsync(Caller caller, UserId userId, IdentityDraft draft, CancellationToken cancellationToken);

    /// <summary>Takes an account away, at once.</summary>
    ValueTask<Outcome<UserIdentity>> RemoveAsync(Caller caller, UserId userId, UserIdentityId id, CancellationToken cancellationToken);
}
