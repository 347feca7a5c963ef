// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Configuration.Settings;

/// <summary>How many requests are taken in a given time. Read anew for each request, so that a change counts at once.</summary>
internal sealed class RequestLimits
{
    /// <summary>Requests per second from one address, before anybody signs in; 0 for no limit.</summary>
    public decimal RateLimitRps { get; set; }

    /// <summary>How many of those may come at once; at least 1 where there is a limit.</summary>
    public int RateLimitBurst { get; set; }

    /// <summary>Messages per minute of one user over the APIs; 0 for no limit.</summary>
    public int ChatRateLimitRpm { get; set; } = 30;

    /// <summary>How many of those may come at once.</summary>
    public int ChatRateLimitBurst { get; set; } = 10;

    /// <summary>Chat streams that one user may have open.</summary>
    public int ChatMaxConcurrentStreams { get; set; } = 5;

    /// <summary>Takes over the values of <paramref name="other"/>.</summary>
    public void CopyFrom(RequestLimits other)
        => (RateLimitRps, RateLimitBurst, ChatRateLimitRpm, ChatRateLimitBurst, ChatMaxConcurrentStreams)
            = (other.RateLimitRps, other.RateLimitBurst, other.ChatRateLimitRpm, other.ChatRateLimitBurst, other.ChatMaxConcurrentStreams);
}
