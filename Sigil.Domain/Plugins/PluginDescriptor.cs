// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Enforcement;

namespace Sigil.Domain.Plugins;

/// <summary>A registered plugin.</summary>
/// <param name="Name">Unique; <c>builtin</c> and <c>self</c> are reserved.</param>
/// <param name="Version">SemVer.</param>
/// <param name="Description">For people.</param>
/// <param name="Grants">What it may do at most.</param>
public sealed record PluginDescriptor(string Name, string Version, string Description, PluginGrants Grants);
