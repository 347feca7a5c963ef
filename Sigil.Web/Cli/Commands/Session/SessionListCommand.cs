// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Session;

/// <summary>Lists one's sessions in a workspace.</summary>
internal sealed class SessionListCommand : ListCommand
{
    private readonly Option<string?> _title = new("--title") { Description = "Those whose title holds this.", HelpName = "text" };
    private readonly Option<string?> _status = new Option<string?>("--status") { Description = "Those of this status (default: all)." }.AcceptOnlyFromAmong("active", "archived");

    public SessionListCommand(ITerminal terminal)
        : base("list", "List your sessions in a workspace, most recently used first.", "sessions", terminal)
    {
        Add(ResourceOptions.Workspace);
        Add(_title);
        Add(_status);
    }

    public override IReadOnlyList<string> Examples => ["sigil session list", "sigil session list -w garden --status active --limit 10"];

    protected override IReadOnlyList<Column> Columns { get; } =
        [new("ID", "id"), new("TITLE", "title"), new("STATUS", "status"), new("MESSAGES", "message_count"), new("LAST USED", "updated_at")];

    protected override string Path(ParseResult arguments)
        => ApiPath.With(SessionPath.All(arguments), ("title", arguments.GetValue(_title)), ("status", arguments.GetValue(_status)));
}
