// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;
using Sigil.Domain.Providers;

namespace Sigil.Domain.Agent.Loop;

/// <summary>Adds up what a turn's model calls report. Vendors omit numbers and send absurd ones (RX-5): omitted is unknown, absurd is brought into range.</summary>
internal sealed class UsageTally
{
    /// <summary>More than any model reads or writes in one call.</summary>
    public const long MaxTokens = 1_000_000_000;

    private bool _costUnknown;
    private int _open;
    private decimal _cost;

    /// <summary>The sum; null when no call said.</summary>
    public TokenUsage? Total { get; private set; }

    /// <summary>The cost; null when a call did not say what it used or was cut, or its model's price is unknown, or there was no call.</summary>
    public decimal? CostUsd => Total is null || _costUnknown || _open > 0 ? null : _cost;

    /// <summary>A call begins.</summary>
    public void Begin() => _open++;

    /// <summary>The call has ended and said what it used.</summary>
    public void Add(ModelRoute route, ModelReference? model, TokenUsage? usage, IPriceTable prices)
    {
        _open--;
        if (usage is null)
        {
            _costUnknown = true;
            return;
        }

        var sane = Clamp(usage);
        Total = Total is null ? sane : Total.Add(sane);
        if (model is not null && prices.CostOf(route, model, sane) is { } cost)
        {
            _cost += cost;
        }
        else
        {
            _costUnknown = true;
        }
    }

    private static TokenUsage Clamp(TokenUsage usage)
    {
        var input = Math.Clamp(usage.Input, 0, MaxTokens);
        var read = Math.Clamp(usage.CacheRead, 0, input);
        return new TokenUsage(input, Math.Clamp(usage.Output, 0, MaxTokens), read, Math.Clamp(usage.CacheWrite, 0, input - read));
    }
}
