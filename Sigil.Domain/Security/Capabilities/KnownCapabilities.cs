// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Capabilities;

/// <summary>Capabilities that the gateway itself knows by name.</summary>
public static class KnownCapabilities
{
    /// <summary>One for each of the gateway's own tools; what a new workspace allows.</summary>
    public static IReadOnlyList<string> BuiltinTools { get; } = ["tool.time_now", "tool.calculator", "tool.session_list", "tool.session_history"];

    /// <summary>The gateway's own tools that reach other hosts; a new workspace does not allow them.</summary>
    public static IReadOnlyList<string> WebTools { get; } = ["tool.web_fetch", "tool.http_request"];

    /// <summary>Reading the caller's own sessions.</summary>
    public const string SessionsReadSelf = "sessions.read.self";
}
