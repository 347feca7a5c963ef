// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Common;

namespace Sigil.Domain.Agent.Loop;

/// <summary>Adds up what a turn's model calls took.</summary>
internal sealed class UsageTally
{
    private bool _costUnknown;
    private decimal _cost;

    /// <summary>The sum; null when no model was called.</summary>
    public TokenUsage? Total { get; private set; }

    /// <summary>The cost; null when the price of a model is unknown, or none was called.</summary>
    public decimal? CostUsd => Total is null || _costUnknown ? null : _cost;

    /// <summary>Whether any of it is an estimate, because a vendor left it out or said something absurd.</summary>
    public bool Estimated { get; private set; }

    /// <summary>A call has ended.</summary>
    public void Add(TokenUsage usage, decimal? cost, bool estimated)
    {
        Total = Total is null ? usage : Total.Add(usage);
        Estimated |= estimated;
        _costUnknown |= cost is null;
        _cost += cost ?? 0;
    }
}
