// SPDX-License-Identifier: Apache-2.0

using System.Collections.Concurrent;
using Sigil.Domain.Plugins;
using Sigil.Domain.Security.Capabilities;
using Sigil.Domain.Security.Enforcement;

namespace Sigil.Plugins.Catalog;

/// <summary>The registered plugins, in memory. <c>builtin</c> is there from the start; nobody can take its name or another's.</summary>
internal sealed class PluginCatalog : IPluginCatalog, IPluginGrantSource
{
    private readonly ConcurrentDictionary<string, PluginDescriptor> _plugins = new(StringComparer.Ordinal);

    public PluginCatalog() => _plugins[BuiltinPlugin.Descriptor.Name] = BuiltinPlugin.Descriptor;

    public PluginDescriptor? Find(string name) => name is null ? null : _plugins.GetValueOrDefault(name);

    public IReadOnlyList<PluginDescriptor> List() => [.. _plugins.Values.OrderBy(plugin => plugin.Name, StringComparer.Ordinal)];

    PluginGrants? IPluginGrantSource.Find(string plugin) => Find(plugin)?.Grants;

    /// <summary>Registers a plugin; its grants count from the next decision on.</summary>
    /// <exception cref="ArgumentException">The name is invalid, reserved or taken, or a rule of the grants is malformed.</exception>
    public void Register(PluginDescriptor plugin)
    {
        ArgumentNullException.ThrowIfNull(plugin);
        if (!PluginNames.IsValid(plugin.Name))
        {
            throw new ArgumentException("A plugin's name has 1 to 64 characters of a-z, 0-9 and '-', and starts with a letter.", nameof(plugin));
        }

        if (PluginNames.IsReserved(plugin.Name))
        {
            throw new ArgumentException($"The plugin name '{plugin.Name}' is reserved.", nameof(plugin));
        }

        RefuseMalformed(plugin.Name, plugin.Grants.Allow);
        RefuseMalformed(plugin.Name, plugin.Grants.Deny);
        if (!_plugins.TryAdd(plugin.Name, plugin))
        {
            throw new ArgumentException($"A plugin named '{plugin.Name}' is registered already.", nameof(plugin));
        }
    }

    /// <summary>Takes a plugin out; its capabilities are denied from the next decision on. <c>builtin</c> stays.</summary>
    public bool Unregister(string name) => name != PluginNames.Builtin && _plugins.TryRemove(name, out _);

    private static void RefuseMalformed(string name, CapabilitySet set)
    {
        if (set.Malformed is { } rule)
        {
            throw new ArgumentException($"The plugin '{name}' has a malformed capability: '{rule}'.");
        }
    }
}
