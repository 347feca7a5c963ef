// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Plugins;

namespace Sigil.Domain.Agent.Tools;

/// <summary>The registered tools. Refuses, with all problems at once, any that could be mistaken for another, belongs to no plugin, or whose arguments could not be checked.</summary>
internal sealed class ToolRegistry : IToolRegistry
{
    private readonly Dictionary<string, ITool> _tools;
    private readonly IReadOnlyList<ToolDescriptor> _descriptors;

    /// <exception cref="InvalidOperationException">A tool is not fit to be registered; the message names each tool and what is wrong with it.</exception>
    public ToolRegistry(IEnumerable<ITool> tools, IPluginCatalog plugins, IArgumentSchema schema)
    {
        var all = tools.ToArray();
        var problems = all.SelectMany(tool => ToolRules.Problems(tool.Descriptor, plugins, schema))
            .Concat(all.CountBy(tool => tool.Descriptor.Name, StringComparer.Ordinal)
                .Where(name => name.Value > 1)
                .Select(name => $"the name '{name.Key}' is taken by {name.Value} tools"))
            .ToArray();
        if (problems.Length > 0)
        {
            throw new InvalidOperationException($"The tools cannot be registered: {string.Join("; ", problems)}.");
        }

        _tools = all.ToDictionary(tool => tool.Descriptor.Name, StringComparer.Ordinal);
        _descriptors = [.. all.Select(tool => tool.Descriptor).OrderBy(tool => tool.Name, StringComparer.Ordinal)];
    }

    public ITool? Find(string name) => name is null ? null : _tools.GetValueOrDefault(name);

    public IReadOnlyList<ToolDescriptor> List() => _descriptors;
}
