// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Enforcement;

/// <summary>What one side of the intersection said.</summary>
/// <param name="Side">One of <see cref="Sides"/>.</param>
/// <param name="Matched">Whether a rule of that side matched.</param>
/// <param name="Rule">The rule that matched, or null.</param>
/// <param name="Malformed">The side's first malformed rule, or null; with one, everything is denied.</param>
public sealed record SideFinding(string Side, bool Matched, string? Rule, string? Malformed = null);
