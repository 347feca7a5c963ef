// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Identity;

/// <summary>How long a sign-in works: 30 days at most, 7 days without use.</summary>
internal static class SignInLifetime
{
    public static readonly TimeSpan Absolute = TimeSpan.FromDays(30);
    public static readonly TimeSpan Idle = TimeSpan.FromDays(7);

    public static bool Works(SignIn signIn, DateTimeOffset now)
        => signIn.RevokedAt is null && now < signIn.ExpiresAt && now - signIn.LastSeenAt < Idle;
}
