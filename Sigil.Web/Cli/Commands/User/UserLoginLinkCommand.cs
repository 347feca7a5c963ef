// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.User;

/// <summary>Prints a link that signs another user in.</summary>
internal sealed class UserLoginLinkCommand : GatewayCommand
{
    public UserLoginLinkCommand(ITerminal terminal)
        : base("login-link", "Print a link that signs that user in once, for 15 minutes; hand it to nobody else.", terminal) => Add(ResourceArguments.User);

    public override IReadOnlyList<string> Examples => ["sigil user login-link ada"];

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var path = ApiPath.Of("users", arguments.GetRequiredValue(ResourceArguments.User), "login-link");
        using var gateway = Connect(arguments);
        return WriteLink(arguments, await gateway.PostAsync(path, CliJsonContext.Default.LoginLinkAnswer, cancellationToken));
    }
}
