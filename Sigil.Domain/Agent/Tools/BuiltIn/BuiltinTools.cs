// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Plugins;

namespace Sigil.Domain.Agent.Tools.BuiltIn;

/// <summary>Names of the gateway's own tools.</summary>
public static class BuiltinTools
{
    public const string TimeNow = "time_now";
    public const string Calculator = "calculator";
    public const string SessionList = "session_list";
    public const string SessionHistory = "session_history";
    public const string WebFetch = "web_fetch";

    internal static ToolDescriptor Describe(string name, string description, string inputSchema) => new()
    {
        Name = name,
        Description = description,
        InputSchema = inputSchema,
        Plugin = PluginNames.Builtin,
        Timeout = TimeSpan.FromSeconds(10),
    };
}
