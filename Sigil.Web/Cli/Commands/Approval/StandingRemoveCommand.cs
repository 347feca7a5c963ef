// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Approval;

/// <summary>Takes back what you allowed for more than one call.</summary>
internal sealed class StandingRemoveCommand : RemoveCommand
{
    private readonly Argument<string> _id = new("id") { Description = "Its id, from 'sigil approval standing list'.", HelpName = "id" };

    public StandingRemoveCommand(ITerminal terminal)
        : base("remove", "Take one of them back: the next such call asks again.", "removed", terminal) => Add(_id);

    public override IReadOnlyList<string> Examples => ["sigil approval standing remove apr_01hx"];

    protected override string Path(ParseResult arguments) => ApiPath.Of("standing-approvals", arguments.GetRequiredValue(_id));

    protected override string Done(ParseResult arguments) => $"Took back {arguments.GetRequiredValue(_id)}.";
}
