// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Enforcement;

/// <summary>What one side of the intersection said.</summary>
/// <param name="Side"><c>plugin_allow</c>, <c>plugin_deny</c>, <c>workspace_deny</c>, <c>workspace_allow</c> or <c>user_allow</c>.</param>
/// <param name="Matched">Whether a rule of that side matched.</param>
/// <param name="Rule">The rule that matched, or null.</param>
public sealed record SideFinding(string Side, bool Matched, string? Rule);
