// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Audit;

/// <summary>Takes entries of the audit log away as a file.</summary>
internal sealed class AuditExportCommand : DownloadCommand
{
    private readonly AuditFilterOptions _filter = new();
    private readonly Option<string> _format = new Option<string>("--format") { Description = "The file's form.", DefaultValueFactory = _ => "jsonl" }.AcceptOnlyFromAmong("jsonl", "csv");

    public AuditExportCommand(ITerminal terminal)
        : base("export", "Take entries of the audit log away, newest first, as lines of JSON or as CSV. The export is an entry too.", terminal)
    {
        _filter.AddTo(this);
        Add(_format);
    }

    public override IReadOnlyList<string> Examples => ["sigil audit export -o audit.jsonl", "sigil audit export --format csv --from 2026-01-01T00:00:00Z -o january.csv"];

    protected override string Path(ParseResult arguments) => ApiPath.With(_filter.Narrow(ApiPath.Of("audit", "export"), arguments), ("format", arguments.GetValue(_format)));
}
