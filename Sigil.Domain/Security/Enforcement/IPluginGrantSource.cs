// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Enforcement;

/// <summary>Knows the grants of registered plugins; the enforcer's view of the plugin catalogue, which lies above it.</summary>
public interface IPluginGrantSource
{
    /// <summary>The grants of <paramref name="plugin"/>; null when no such plugin is registered.</summary>
    PluginGrants? Find(string plugin);
}
