// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Workspace;

/// <summary>Shuts a member out.</summary>
internal sealed class MemberRemoveCommand : RemoveCommand
{
    public MemberRemoveCommand(ITerminal terminal)
        : base("remove", "Shut a member out at once; what they have running in the workspace is cancelled.", "removed", terminal)
    {
        Add(ResourceArguments.Workspace);
        Add(ResourceArguments.User);
    }

    public override IReadOnlyList<string> Examples => ["sigil workspace member remove garden ada"];

    protected override string Path(ParseResult arguments)
        => ApiPath.Of("workspaces", arguments.GetRequiredValue(ResourceArguments.Workspace), "members", arguments.GetRequiredValue(ResourceArguments.User));

    protected override string Done(ParseResult arguments)
        => $"{arguments.GetRequiredValue(ResourceArguments.User)} is no member of {arguments.GetRequiredValue(ResourceArguments.Workspace)} any more.";
}
