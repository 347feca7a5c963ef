// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Providers.Http;

/// <summary>The vendor was silent for too long. Its text stays in the process.</summary>
internal sealed class VendorTimeoutException(string what, TimeSpan limit) : IOException($"No {what} within {limit}.")
{
    /// <summary>How long was waited.</summary>
    public TimeSpan Limit { get; } = limit;
}
