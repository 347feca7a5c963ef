// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Testing;

/// <summary>A test that needs Node.js and npm; without them it is skipped and says so.</summary>
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute() => Skip = NodeTools.Missing;
}
