// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Options;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Web.Configuration.Settings;
using Sigil.Web.Hosting.Limits;
using Sigil.Web.Hosting.Problems;

namespace Sigil.Web.Hosting.Pipeline;

/// <summary>Refuses what an address sends beyond its limit, where there is one: before authentication, so that it costs next to nothing.</summary>
internal sealed class AddressLimitMiddleware(RequestDelegate next, IOptionsMonitor<RequestLimits> limits, TimeProvider time)
{
    private const int MaxAddresses = 10_000;
    private static readonly SigilError TooMany = new(ErrorCodes.RateLimited, "Rate limit exceeded.", Fix: "Send requests more slowly; networking.rate_limit_rps sets the limit.");
    private readonly TokenBuckets _buckets = new(time, MaxAddresses);

    public Task InvokeAsync(HttpContext context)
    {
        var current = limits.CurrentValue;
        if (current.RateLimitRps <= 0)
        {
            return next(context);
        }

        var state = _buckets.Take(AddressNeighbourhood.Of(context.Connection.RemoteIpAddress), current.RateLimitBurst, (double)current.RateLimitRps);
        RateLimitHeaders.Write(context.Response, state);
        return state.Taken ? next(context) : ProblemWriter.WriteAsync(context, TooMany with { RetryAfter = state.Wait });
    }
}
