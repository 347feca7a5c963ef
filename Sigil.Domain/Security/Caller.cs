// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Security.Capabilities;

namespace Sigil.Domain.Security;

/// <summary>On whose behalf something happens; made by a door from verified credentials only, never from what a client says about itself (AU-5, SH-4).</summary>
/// <param name="UserId">The user.</param>
/// <param name="UserName">The user's name, for people to read.</param>
/// <param name="Permissions">What the user may do, already narrowed by the credential that was presented.</param>
/// <param name="Door">Which door the request came through, for the audit log.</param>
/// <param name="CredentialId">The sign-in or token that was presented, for the audit log and for revocation; null for the gateway itself.</param>
public sealed record Caller(UserId UserId, string UserName, CapabilitySet Permissions, string Door, string? CredentialId)
{
    /// <summary>What the credential itself is limited to, as it was written; null for one that is not limited. Some permissions must be in it by name: see <c>Rights</c>.</summary>
    public IReadOnlyList<string>? Scopes { get; init; }
}
