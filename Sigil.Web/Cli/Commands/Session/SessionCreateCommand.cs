// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Api.Sessions;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Session;

/// <summary>Makes a session without messages.</summary>
internal sealed class SessionCreateCommand : CreateCommand<SessionBody>
{
    private readonly Option<string?> _title = new("--title") { Description = "Its title.", HelpName = "text" };
    private readonly Option<string?> _model = ResourceOptions.Model("The model to use (default: the workspace's).");

    public SessionCreateCommand(ITerminal terminal)
        : base("create", "Make a session without messages; 'chat' without a session makes one too.", CliJsonContext.Default.SessionBody, terminal)
    {
        Add(ResourceOptions.Workspace);
        Add(_title);
        Add(_model);
    }

    public override IReadOnlyList<string> Examples => ["sigil session create -w garden --title Tomatoes"];

    protected override string Path(ParseResult arguments) => SessionPath.All(arguments);

    protected override SessionBody Body(ParseResult arguments) => new() { Title = arguments.GetValue(_title), Model = arguments.GetValue(_model) };
}
