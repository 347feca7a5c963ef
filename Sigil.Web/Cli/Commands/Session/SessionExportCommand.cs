// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Session;

/// <summary>Takes a session away as a file.</summary>
internal sealed class SessionExportCommand : DownloadCommand
{
    private readonly Option<string> _format = new Option<string>("--format") { Description = "The file's form.", DefaultValueFactory = _ => "json" }.AcceptOnlyFromAmong("json", "markdown");

    public SessionExportCommand(ITerminal terminal)
        : base("export", "Take a session away, whole: as JSON, or as Markdown to read.", terminal)
    {
        SessionPath.AddTo(this);
        Add(_format);
    }

    public override IReadOnlyList<string> Examples => ["sigil session export ses_01hx -o session.json", "sigil session export ses_01hx -w garden --format markdown"];

    protected override string Path(ParseResult arguments) => ApiPath.With(SessionPath.Of(arguments, "export"), ("format", arguments.GetValue(_format)));
}
