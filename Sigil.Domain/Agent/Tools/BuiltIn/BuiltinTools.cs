// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Plugins;
using Sigil.Domain.Security.Flow;

namespace Sigil.Domain.Agent.Tools.BuiltIn;

/// <summary>Names of the gateway's own tools.</summary>
public static class BuiltinTools
{
    public const string TimeNow = "time_now";
    public const string Calculator = "calculator";
    public const string SessionList = "session_list";
    public const string SessionHistory = "session_history";
    public const string WebFetch = "web_fetch";
    public const string HttpRequest = "http_request";

    /// <summary>A tool that works out something from its arguments alone.</summary>
    internal static ToolEffects Computes { get; } = new()
    {
        Reads = DataScope.Nothing, Sends = ToolSends.Nowhere, Undo = ToolUndo.NothingToUndo, Results = ContentTrust.Trusted,
    };

    /// <summary>A tool that reads the user's conversations. They may repeat what any tool returned, so nobody vouches for their words.</summary>
    internal static ToolEffects ReadsConversations { get; } = new()
    {
        Reads = DataScope.Private, Sends = ToolSends.Nowhere, Undo = ToolUndo.NothingToUndo, Results = ContentTrust.Untrusted,
    };

    internal static ToolDescriptor Describe(string name, string description, string inputSchema, ToolEffects effects) => new()
    {
        Name = name,
        Description = description,
        InputSchema = inputSchema,
        Effects = effects,
        Plugin = PluginNames.Builtin,
        Timeout = TimeSpan.FromSeconds(10),
    };
}
