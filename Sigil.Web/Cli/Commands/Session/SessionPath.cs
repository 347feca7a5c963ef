// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Session;

/// <summary>Addresses of sessions: the workspace is an option, the session an argument.</summary>
internal static class SessionPath
{
    /// <summary>The workspace's sessions.</summary>
    public static string All(ParseResult arguments) => ApiPath.Of("workspaces", arguments.GetRequiredValue(ResourceOptions.Workspace), "sessions");

    /// <summary>The session, or something below it.</summary>
    public static string Of(ParseResult arguments, params ReadOnlySpan<string> below)
        => ApiPath.Of(["workspaces", arguments.GetRequiredValue(ResourceOptions.Workspace), "sessions", arguments.GetRequiredValue(ResourceArguments.Session), .. below]);

    /// <summary>Lets a command take both.</summary>
    public static void AddTo(Command command)
    {
        command.Add(ResourceArguments.Session);
        command.Add(ResourceOptions.Workspace);
    }
}
