// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Infrastructure.Providers.Http;

/// <summary>The vendor answered with another status than success. Its text stays in the process; the body is the vendor's and must not be shown as it is.</summary>
internal sealed class VendorResponseException(int status, string body, TimeSpan? retryAfter) : IOException($"The vendor answered {status}.")
{
    public int Status { get; } = status;

    /// <summary>The beginning of the body.</summary>
    public string Body { get; } = body;

    /// <summary>How long the vendor asks to wait.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
