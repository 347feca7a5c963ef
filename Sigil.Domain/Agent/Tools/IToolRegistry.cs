// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Agent.Tools;

/// <summary>Knows the tools.</summary>
public interface IToolRegistry
{
    /// <summary>The tool, or null; names are compared exactly.</summary>
    ITool? Find(string name);

    /// <summary>All tools, by name.</summary>
    IReadOnlyList<ToolDescriptor> List();
}
