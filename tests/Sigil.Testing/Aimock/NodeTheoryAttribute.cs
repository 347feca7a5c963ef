// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Testing;

/// <summary>A theory that needs Node.js and npm; without them it is skipped and says so.</summary>
public sealed class NodeTheoryAttribute : TheoryAttribute
{
    public NodeTheoryAttribute() => Skip = NodeTools.Missing;
}
