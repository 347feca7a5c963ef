// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Enforcement;

/// <summary>The names of the sides that have a say, as the audit log and clients see them.</summary>
public static class Sides
{
    public const string PluginAllow = "plugin_allow";
    public const string PluginDeny = "plugin_deny";
    public const string WorkspaceDeny = "workspace_deny";
    public const string WorkspaceAllow = "workspace_allow";
    public const string UserAllow = "user_allow";
}
