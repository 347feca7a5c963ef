// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Identity;

/// <summary>Who wrote a message that came in through a channel.</summary>
public interface IIdentityResolver
{
    /// <summary>The user with exactly this account; null when it is nobody's, or its user is disabled. Nothing is trimmed, folded or guessed, and a display name counts for nothing (PB-6).</summary>
    /// <param name="channel">The channel's kind.</param>
    /// <param name="externalId">The platform's own, verified id of the sender: never of a group, and never what the sender calls themselves.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    ValueTask<User?> FindAsync(string channel, string externalId, CancellationToken cancellationToken);
}
