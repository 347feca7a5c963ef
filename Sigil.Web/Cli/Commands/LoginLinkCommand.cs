// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Client;

namespace Sigil.Web.Cli.Commands;

/// <summary>Prints a link that signs the owner in.</summary>
internal sealed class LoginLinkCommand(ITerminal terminal) : GatewayCommand("login-link", "Print a link that signs you in once, for 15 minutes.", terminal)
{
    public override IReadOnlyList<string> Examples => ["sigil login-link"];

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var gateway = Connect(arguments);
        return WriteLink(arguments, await gateway.PostAsync(ApiPath.Of("login-links"), CliJsonContext.Default.LoginLinkAnswer, cancellationToken));
    }
}
