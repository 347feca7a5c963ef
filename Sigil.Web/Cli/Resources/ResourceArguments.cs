// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Completion;

namespace Sigil.Web.Cli.Resources;

/// <summary>The arguments that name what a command is about.</summary>
/// <remarks>Each has a name for the help text: without one, the help would ask the gateway for what can be completed.</remarks>
internal static class ResourceArguments
{
    public static Argument<string> Workspace { get; } = new("workspace") { Description = "The workspace's id.", HelpName = "workspace", CompletionSources = { GatewayNames.Workspaces } };

    public static Argument<string> Session { get; } = new("session") { Description = "The session's id.", HelpName = "session", CompletionSources = { GatewayNames.Sessions } };

    public static Argument<string> Provider { get; } = new("provider") { Description = "The provider's name.", HelpName = "provider", CompletionSources = { GatewayNames.Providers } };

    public static Argument<string> Secret { get; } = new("secret") { Description = "The secret's name.", HelpName = "secret", CompletionSources = { GatewayNames.Secrets } };

    public static Argument<string> User { get; } = new("user") { Description = "The user's id.", HelpName = "user", CompletionSources = { GatewayNames.Users } };
}
