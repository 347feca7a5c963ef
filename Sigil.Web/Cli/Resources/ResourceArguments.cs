// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;

namespace Sigil.Web.Cli.Resources;

/// <summary>The arguments that name what a command is about.</summary>
internal static class ResourceArguments
{
    public static Argument<string> Workspace { get; } = new("workspace") { Description = "The workspace's id." };

    public static Argument<string> Session { get; } = new("session") { Description = "The session's id." };

    public static Argument<string> User { get; } = new("user") { Description = "The user's id." };
}
