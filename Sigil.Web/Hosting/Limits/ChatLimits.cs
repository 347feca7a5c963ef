// SPDX-License-Identifier: Apache-2.0

using Microsoft.Extensions.Options;
using Sigil.Domain.Common.Errors;
using Sigil.Web.Authentication;
using Sigil.Web.Configuration.Settings;

namespace Sigil.Web.Hosting.Limits;

/// <summary>How many messages a user sends over the APIs, and how many streams they have open.</summary>
internal sealed class ChatLimits(IOptionsMonitor<RequestLimits> limits, TimeProvider time)
{
    private const int MaxUsers = 10_000;
    private static readonly SigilError TooMany = new(ErrorCodes.RateLimited, "Chat rate limit exceeded.", Fix: "Send messages more slowly; networking.chat_rate_limit_rpm sets the limit.");

    private static readonly SigilError TooManyStreams = new(
        ErrorCodes.RateLimited, "Too many active chat streams.", Fix: "Let one of them end; networking.chat_max_concurrent_streams sets the limit.") { RetryAfter = TimeSpan.FromSeconds(1) };

    private readonly TokenBuckets _buckets = new(time, MaxUsers);
    private readonly StreamSlots _slots = new();

    /// <summary>Counts a request and says in its headers how many are left; the refusal when there are none.</summary>
    public SigilError? Count(HttpContext context)
    {
        var current = limits.CurrentValue;
        if (current.ChatRateLimitRpm == 0)
        {
            return null;
        }

        var state = _buckets.Take(UserOf(context), current.ChatRateLimitBurst, current.ChatRateLimitRpm / 60.0);
        RateLimitHeaders.Write(context.Response, state);
        return state.Taken ? null : TooMany with { RetryAfter = state.Wait };
    }

    /// <summary>Takes one of the user's streams until the answer is complete; the refusal when all are in use.</summary>
    public SigilError? Open(HttpContext context)
    {
        if (_slots.TryEnter(UserOf(context), limits.CurrentValue.ChatMaxConcurrentStreams) is not { } slot)
        {
            return TooManyStreams;
        }

        context.Response.RegisterForDispose(slot);
        return null;
    }

    private static string UserOf(HttpContext context) => context.User.FindFirst(SigilClaims.User)?.Value ?? "";
}
