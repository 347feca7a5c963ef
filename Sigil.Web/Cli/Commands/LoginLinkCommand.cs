// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Client;
using Sigil.Web.Navigation;

namespace Sigil.Web.Cli.Commands;

/// <summary>Prints a link that signs the owner in.</summary>
internal sealed class LoginLinkCommand(ITerminal terminal) : GatewayCommand("login-link", "Print a link that signs you in once, for 15 minutes.", terminal)
{
    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var gateway = Connect(arguments);
        var link = await gateway.PostAsync($"{SigilUrls.ApiRoot}/login-links", CliJsonContext.Default.LoginLinkAnswer, cancellationToken);
        if (WantsJson(arguments))
        {
            WriteJson(link, CliJsonContext.Default.LoginLinkAnswer);
        }
        else
        {
            Terminal.WriteLine(link.Url);
        }

        return ExitCodes.Success;
    }
}
