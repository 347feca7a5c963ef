// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Approval;

/// <summary>Lists calls that wait for you, or all that you were asked about.</summary>
internal sealed class ApprovalListCommand : ListCommand
{
    private readonly Option<bool> _all = new("--all") { Description = "Also those that wait no more." };

    public ApprovalListCommand(ITerminal terminal)
        : base("list", "List the calls of tools that wait for you.", "approvals", terminal) => Add(_all);

    public override IReadOnlyList<string> Examples => ["sigil approval list", "sigil approval list --all --json"];

    protected override IReadOnlyList<Column> Columns { get; } =
    [
        new("ID", "id"),
        new("STATE", "status"),
        new("TOOL", "tool"),
        new("ARGUMENTS", "input_text"),
        new("WHY", "rule"),
        new("UNTIL", "expires_at"),
    ];

    protected override string Path(ParseResult arguments) => ApiPath.With(ApiPath.Of("approvals"), ("status", arguments.GetValue(_all) ? null : "pending"));
}
