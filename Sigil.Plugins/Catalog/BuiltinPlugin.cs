// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Plugins;
using Sigil.Domain.Security.Capabilities;
using Sigil.Domain.Security.Enforcement;

namespace Sigil.Plugins.Catalog;

/// <summary>The gateway's own tools as a plugin like any other: registered, with grants that name each tool, so that nothing runs by being inside.</summary>
internal static class BuiltinPlugin
{
    public static PluginDescriptor Descriptor { get; } = new(
        PluginNames.Builtin,
        typeof(BuiltinPlugin).Assembly.GetName().Version!.ToString(3),
        "The gateway's own tools: the time, a calculator, the caller's own sessions, and pages of the web.",
        new PluginGrants(
            CapabilitySet.Parse([.. KnownCapabilities.BuiltinTools, .. KnownCapabilities.WebTools, KnownCapabilities.SessionsReadSelf]),
            CapabilitySet.Empty));
}
