// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Api.Sessions;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Session;

/// <summary>Gives a session another title.</summary>
internal sealed class SessionRenameCommand : ChangeCommand<SessionPatch>
{
    private readonly Argument<string> _title = new("title") { Description = "1 to 200 characters." };

    public SessionRenameCommand(ITerminal terminal)
        : base("rename", "Give a session another title.", CliJsonContext.Default.SessionPatch, terminal)
    {
        SessionPath.AddTo(this);
        Add(_title);
    }

    public override IReadOnlyList<string> Examples => ["sigil session rename ses_01hx 'What to plant in May'"];

    protected override string Path(ParseResult arguments) => SessionPath.Of(arguments);

    protected override SessionPatch Body(ParseResult arguments) => new() { Title = arguments.GetRequiredValue(_title) };
}
