// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Workspace;

/// <summary>Lists whom a workspace admits.</summary>
internal sealed class MemberListCommand : ListCommand
{
    public MemberListCommand(ITerminal terminal)
        : base("list", "List a workspace's members.", "members", terminal) => Add(ResourceArguments.Workspace);

    public override IReadOnlyList<string> Examples => ["sigil workspace member list garden"];

    protected override IReadOnlyList<Column> Columns { get; } = [new("USER", "user_id"), new("NAME", "name")];

    protected override string Path(ParseResult arguments) => ApiPath.Of("workspaces", arguments.GetRequiredValue(ResourceArguments.Workspace), "members");
}
