// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Administration;

/// <summary>What a workspace would let its tools do.</summary>
/// <param name="Allow">Patterns of capabilities; null for those that it has now.</param>
/// <param name="Deny">Patterns of capabilities denied whatever allows them; null for those that it has now.</param>
public sealed record ToolPolicy(IReadOnlyList<string>? Allow, IReadOnlyList<string>? Deny);
