// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Workspace;

/// <summary>Shows a workspace with its settings.</summary>
internal sealed class WorkspaceShowCommand : ShowCommand
{
    public WorkspaceShowCommand(ITerminal terminal)
        : base("show", "Show a workspace with its members and what its tools may do.", terminal) => Add(ResourceArguments.Workspace);

    public override IReadOnlyList<string> Examples => ["sigil workspace show garden", "sigil workspace show garden --json | jq -r .etag"];

    protected override string Path(ParseResult arguments) => ApiPath.Of("workspaces", arguments.GetRequiredValue(ResourceArguments.Workspace));
}
