// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Enforcement;

/// <summary>What the enforcer decided about one request. Only the enforcer makes one (a test reads the IL), and a tool cannot be invoked without one.</summary>
public sealed class EnforcementDecision
{
    internal EnforcementDecision(EnforcementRequest request, DecisionReason reason, IReadOnlyList<SideFinding> sides)
        => (Request, Reason, Sides) = (request, reason, sides);

    /// <summary>What was asked.</summary>
    public EnforcementRequest Request { get; }

    /// <summary>Why.</summary>
    public DecisionReason Reason { get; }

    /// <summary>True only for <see cref="DecisionReason.Ok"/>.</summary>
    public bool Allowed => Reason == DecisionReason.Ok;

    /// <summary>What each side said, with the rule that matched: draws the explanation.</summary>
    public IReadOnlyList<SideFinding> Sides { get; }
}
