// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Sigil.Domain.Common.Errors;

namespace Sigil.Web.Hosting.Limits;

/// <summary>Tells a client how much of a limit is left, in the three headers that most clients know.</summary>
internal static class RateLimitHeaders
{
    /// <summary>Requests that may come at once.</summary>
    public const string Limit = "RateLimit-Limit";

    /// <summary>Requests that are left now.</summary>
    public const string Remaining = "RateLimit-Remaining";

    /// <summary>Seconds until all of them are there again.</summary>
    public const string Reset = "RateLimit-Reset";

    public static void Write(HttpResponse response, BucketState state)
    {
        response.Headers[Limit] = Text(state.Limit);
        response.Headers[Remaining] = Text(state.Remaining);
        response.Headers[Reset] = Text((long)Math.Ceiling(state.Reset.TotalSeconds));
    }

    /// <summary>Nothing is left of a limit.</summary>
    public static void Write(HttpResponse response, ErrorQuota quota)
    {
        response.Headers[Limit] = Text(quota.Limit);
        response.Headers[Remaining] = Text(0);
        response.Headers[Reset] = Text((long)Math.Ceiling(quota.Reset.TotalSeconds));
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
