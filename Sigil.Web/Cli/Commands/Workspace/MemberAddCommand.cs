// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Workspace;

/// <summary>Admits a user to a workspace.</summary>
internal sealed class MemberAddCommand : TaggedCommand
{
    public MemberAddCommand(ITerminal terminal)
        : base("add", "Admit a user to a workspace.", terminal)
    {
        Add(ResourceArguments.Workspace);
        Add(ResourceArguments.User);
    }

    public override IReadOnlyList<string> Examples => ["sigil workspace member add garden ada"];

    protected override string Path(ParseResult arguments) => ApiPath.Of("workspaces", arguments.GetRequiredValue(ResourceArguments.Workspace));

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var workspace = Path(arguments);
        var member = ApiPath.Of("workspaces", arguments.GetRequiredValue(ResourceArguments.Workspace), "members", arguments.GetRequiredValue(ResourceArguments.User));
        using var gateway = Connect(arguments);
        var tag = await TagAsync(gateway, arguments, workspace, cancellationToken);
        Write(arguments, await gateway.SendAsync(HttpMethod.Put, member, body: null, tag, cancellationToken));
        return ExitCodes.Success;
    }
}
