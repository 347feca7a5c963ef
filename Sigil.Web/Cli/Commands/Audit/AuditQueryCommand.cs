// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Audit;

/// <summary>Reads entries of the audit log.</summary>
internal sealed class AuditQueryCommand : ListCommand
{
    private const int UsualLimit = 50;
    private readonly AuditFilterOptions _filter = new();

    public AuditQueryCommand(ITerminal terminal)
        : base("query", $"Read the audit log, newest first; {UsualLimit} entries where --limit does not say more.", "entries", terminal, UsualLimit) => _filter.AddTo(this);

    public override IReadOnlyList<string> Examples =>
        ["sigil audit query --action 'tool.*' --result denied", "sigil audit query --actor ada --from 2026-01-31T00:00:00Z --limit 1000 --json"];

    protected override IReadOnlyList<Column> Columns { get; } =
        [new("ENTRY", "sequence"), new("AT", "at"), new("ACTION", "action"), new("RESULT", "result"), new("ACTOR", "actor"), new("WORKSPACE", "workspace_id"), new("SESSION", "session_id")];

    protected override string Path(ParseResult arguments) => _filter.Narrow(ApiPath.Of("audit"), arguments);
}
