// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Navigation;

namespace Sigil.Web.Cli.Commands.Token;

/// <summary>Revokes an API token.</summary>
internal sealed class TokenRevokeCommand : GatewayCommand
{
    private readonly Argument<string> _id = new("id") { Description = "The token's id, from 'sigil token list'." };

    public TokenRevokeCommand(ITerminal terminal)
        : base("revoke", "Revoke a token at once, for open connections too.", terminal) => Add(_id);

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var id = arguments.GetRequiredValue(_id);
        using var gateway = Connect(arguments);
        await gateway.DeleteAsync($"{SigilUrls.ApiRoot}/tokens/{Uri.EscapeDataString(id)}", cancellationToken);
        Terminal.WriteLine(WantsJson(arguments) ? """{"revoked":true}""" : $"Revoked {StreamedText.Line(id)}.");
        return ExitCodes.Success;
    }
}
