// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Workspace;

/// <summary>Brings a deleted workspace back.</summary>
internal sealed class WorkspaceRestoreCommand : ResourceCommand
{
    public WorkspaceRestoreCommand(ITerminal terminal)
        : base("restore", "Bring a deleted workspace back as it was.", terminal) => Add(ResourceArguments.Workspace);

    public override IReadOnlyList<string> Examples => ["sigil workspace restore garden"];

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var path = ApiPath.Of("workspaces", arguments.GetRequiredValue(ResourceArguments.Workspace), "restore");
        using var gateway = Connect(arguments);
        Write(arguments, await gateway.SendAsync(HttpMethod.Post, path, body: null, tag: null, cancellationToken));
        return ExitCodes.Success;
    }
}
