// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;

namespace Sigil.Web.Cli.Commands.Token;

/// <summary>API tokens.</summary>
internal sealed class TokenCommand : Command
{
    public TokenCommand(ITerminal terminal)
        : base("token", "Make, list and revoke API tokens.")
    {
        Add(new TokenCreateCommand(terminal));
        Add(new TokenListCommand(terminal));
        Add(new TokenRevokeCommand(terminal));
    }
}
