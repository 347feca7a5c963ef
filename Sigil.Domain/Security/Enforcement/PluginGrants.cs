// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Capabilities;

namespace Sigil.Domain.Security.Enforcement;

/// <summary>What a plugin was granted and denied.</summary>
public sealed record PluginGrants(CapabilitySet Allow, CapabilitySet Deny);
