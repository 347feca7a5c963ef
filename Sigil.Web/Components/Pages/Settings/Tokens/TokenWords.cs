// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Sigil.Domain.Identity;
using Sigil.Web.Components.Text;

namespace Sigil.Web.Components.Pages.Settings.Tokens;

/// <summary>The state of a token in words.</summary>
internal static class TokenWords
{
    /// <summary>How long tokens last that a person may choose from, in days; empty for until they are revoked.</summary>
    public static IReadOnlyList<(string Value, string Text)> Lifetimes { get; } =
        [("7", "7 days"), ("30", "30 days"), ("90", "90 days"), ("365", "1 year"), ("", "Until it is revoked")];

    /// <summary>The lifetime of such a choice; null for until it is revoked.</summary>
    public static TimeSpan? Lifetime(string days) => days.Length == 0 ? null : TimeSpan.FromDays(int.Parse(days, CultureInfo.InvariantCulture));

    /// <summary>Why it no longer works; null while it does.</summary>
    public static string? Ended(ApiToken token, DateTimeOffset now)
        => token.RevokedAt is not null ? "Revoked" : token.ExpiresAt <= now ? "Expired" : null;

    /// <summary>Until when it works.</summary>
    public static string Until(ApiToken token) => token.ExpiresAt is { } end
        ? $"works until {end.ToString("d MMM yyyy", CultureInfo.InvariantCulture)}"
        : "works until it is revoked";

    /// <summary>When it was last presented.</summary>
    public static string Used(ApiToken token, DateTimeOffset now) => token.LastUsedAt is { } used ? $"last used {Moments.Ago(used, now)}" : "never used";
}
