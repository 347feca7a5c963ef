// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Administration.Explaining;

/// <summary>What one of the checks says of a call.</summary>
/// <param name="Check">The check: the name of the filter of the tool pipeline, or <c>egress</c>.</param>
/// <param name="Verdict">What it says.</param>
/// <param name="Rule">Wire name of the rule that says so.</param>
/// <param name="Explanation">The same in a sentence.</param>
public sealed record CheckFinding(string Check, CheckVerdict Verdict, string Rule, string Explanation);
