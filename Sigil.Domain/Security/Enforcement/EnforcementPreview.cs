// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Enforcement;

/// <summary>What the enforcer would decide; carries no right.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Sides">What each side said.</param>
public sealed record EnforcementPreview(DecisionReason Reason, IReadOnlyList<SideFinding> Sides)
{
    /// <summary>True when it would be allowed.</summary>
    public bool WouldAllow => Reason == DecisionReason.Ok;
}
