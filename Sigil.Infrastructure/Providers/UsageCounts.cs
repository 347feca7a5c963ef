// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Infrastructure.Providers;

/// <summary>Makes token counts of vendors fit to add up: they arrive missing, negative, or absurd.</summary>
internal static class UsageCounts
{
    /// <summary>No model reads or writes more in one call.</summary>
    private const long Most = 100_000_000;

    /// <param name="input">All tokens read, cached ones included.</param>
    /// <param name="output">Tokens written.</param>
    /// <param name="cacheRead">Of the input, from the cache.</param>
    /// <param name="cacheWrite">Of the input, to the cache.</param>
    public static TokenUsage Clamp(long input, long output, long cacheRead, long cacheWrite)
    {
        var read = Math.Clamp(input, 0, Most);
        var fromCache = Math.Clamp(cacheRead, 0, read);
        return new TokenUsage(read, Math.Clamp(output, 0, Most), fromCache, Math.Clamp(cacheWrite, 0, read - fromCache));
    }
}
