// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Completion;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Token;

/// <summary>Revokes an API token.</summary>
internal sealed class TokenRevokeCommand : RemoveCommand
{
    private readonly Argument<string> _id = new("id") { Description = "The token's id, from 'sigil token list'.", HelpName = "id", CompletionSources = { GatewayNames.Tokens } };

    public TokenRevokeCommand(ITerminal terminal)
        : base("revoke", "Revoke a token at once, for open connections too.", "revoked", terminal) => Add(_id);

    public override IReadOnlyList<string> Examples => ["sigil token revoke tok_01hx"];

    protected override string Path(ParseResult arguments) => ApiPath.Of("tokens", arguments.GetRequiredValue(_id));

    protected override string Done(ParseResult arguments) => $"Revoked {arguments.GetRequiredValue(_id)}.";
}
