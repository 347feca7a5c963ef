// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Enforcement;
using Sigil.Domain.Security.Flow;

namespace Sigil.Domain.Administration.Explaining;

/// <summary>What would become of a call. It carries no right.</summary>
/// <param name="Checks">The checks in their order, up to the first that refuses.</param>
/// <param name="Sides">What plugin, workspace and user say; empty where the enforcer was not reached.</param>
/// <param name="Flow">What the flow guard finds; null where it was not reached.</param>
/// <param name="CallHash">The hash that an approval of this call would be bound to; null where the arguments are not valid.</param>
public sealed record CallExplanation(IReadOnlyList<CheckFinding> Checks, IReadOnlyList<SideFinding> Sides, FlowFinding? Flow, string? CallHash)
{
    /// <summary>The strictest verdict of all checks.</summary>
    public CheckVerdict Verdict => Deciding.Verdict;

    /// <summary>The check that decides: the one that refuses, else the one that asks, else the last.</summary>
    public CheckFinding Deciding => Checks.FirstOrDefault(check => check.Verdict == CheckVerdict.Refuse) ?? Checks.FirstOrDefault(check => check.Verdict == CheckVerdict.Ask) ?? Checks[^1];
}
