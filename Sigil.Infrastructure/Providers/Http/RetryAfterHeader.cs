// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Net.Http.Headers;

namespace Sigil.Infrastructure.Providers.Http;

/// <summary>How long a vendor asks to wait: <c>retry-after-ms</c>, or <c>Retry-After</c> in seconds or as a date.</summary>
internal static class RetryAfterHeader
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public static TimeSpan? Read(HttpResponseHeaders headers, DateTimeOffset now)
    {
        var wait = headers.TryGetValues("retry-after-ms", out var values) && double.TryParse(values.First(), NumberStyles.Float, CultureInfo.InvariantCulture, out var ms) && double.IsFinite(ms)
            ? TimeSpan.FromMilliseconds(Math.Clamp(ms, 0, Longest.TotalMilliseconds))
            : headers.RetryAfter?.Delta ?? headers.RetryAfter?.Date - now;
        return wait is { } value && value > TimeSpan.Zero ? TimeSpan.FromTicks(Math.Min(value.Ticks, Longest.Ticks)) : null;
    }
}
