// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Completion;

namespace Sigil.Web.Cli.Commands.Approval;

/// <summary>What the commands about approvals take.</summary>
internal static class ApprovalArguments
{
    public static Argument<string> Id { get; } = new("id") { Description = "The approval's id, from 'sigil approval list'.", HelpName = "id", CompletionSources = { GatewayNames.Approvals } };

    public static Option<string?> Hash { get; } = new("--hash") { Description = "The hash of the call that you saw; needed where nobody can be asked.", HelpName = "hash" };
}
