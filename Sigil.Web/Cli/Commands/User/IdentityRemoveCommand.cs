// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.User;

/// <summary>Takes an account on a channel away from a user.</summary>
internal sealed class IdentityRemoveCommand : RemoveCommand
{
    private readonly Argument<string> _identity = new("identity") { Description = "The account's id, from 'sigil user identity list'." };

    public IdentityRemoveCommand(ITerminal terminal)
        : base("remove", "Take an account on a channel away from a user, at once.", "removed", terminal)
    {
        Add(ResourceArguments.User);
        Add(_identity);
    }

    public override IReadOnlyList<string> Examples => ["sigil user identity remove ada idn_01hx"];

    protected override string Path(ParseResult arguments)
        => ApiPath.Of("users", arguments.GetRequiredValue(ResourceArguments.User), "identities", arguments.GetRequiredValue(_identity));

    protected override string Done(ParseResult arguments) => $"Removed {arguments.GetRequiredValue(_identity)}.";
}
