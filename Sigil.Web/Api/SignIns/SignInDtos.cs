// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Api.SignIns;

/// <summary>One page of sign-ins that still work, newest first.</summary>
internal sealed record SignInList(IReadOnlyList<SignInView> SignIns, string? Next);

/// <summary>A signed-in browser; the current one is what this request came with.</summary>
internal sealed record SignInView(
    string Id,
    string UserId,
    string? UserAgent,
    string? Address,
    DateTimeOffset CreatedAt,
    DateTimeOffset LastSeenAt,
    DateTimeOffset ExpiresAt,
    bool Current);
