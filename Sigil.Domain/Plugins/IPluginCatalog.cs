// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Plugins;

/// <summary>Knows the registered plugins.</summary>
public interface IPluginCatalog
{
    /// <summary>The plugin, or null.</summary>
    PluginDescriptor? Find(string name);

    /// <summary>All plugins, by name.</summary>
    IReadOnlyList<PluginDescriptor> List();
}
