// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Api.Sessions;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Session;

/// <summary>Makes a session that begins as a copy of another.</summary>
internal sealed class SessionBranchCommand : CreateCommand<BranchBody>
{
    private readonly Option<string?> _turn = new("--from-turn") { Description = "The last turn to copy (default: the last that has ended).", HelpName = "id" };
    private readonly Option<string?> _message = new("--from-message") { Description = "The last message to copy.", HelpName = "id" };
    private readonly Option<string?> _title = new("--title") { Description = "The copy's title (default: the same).", HelpName = "text" };

    public SessionBranchCommand(ITerminal terminal)
        : base("branch", "Make a session that begins with a copy of this one's history.", CliJsonContext.Default.BranchBody, terminal)
    {
        SessionPath.AddTo(this);
        Add(_turn);
        Add(_message);
        Add(_title);
    }

    public override IReadOnlyList<string> Examples => ["sigil session branch ses_01hx --title 'Another way'", "sigil session branch ses_01hx --from-turn trn_01hx"];

    protected override string Path(ParseResult arguments) => SessionPath.Of(arguments, "branch");

    protected override BranchBody Body(ParseResult arguments)
        => new() { FromTurn = arguments.GetValue(_turn), FromMessage = arguments.GetValue(_message), Title = arguments.GetValue(_title) };
}
