// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Approval;

/// <summary>Lists what you allowed for more than one call.</summary>
internal sealed class StandingListCommand(ITerminal terminal) : ListCommand("list", "List what you allowed for more than one call.", "standing_approvals", terminal)
{
    public override IReadOnlyList<string> Examples => ["sigil approval standing list"];

    protected override IReadOnlyList<Column> Columns { get; } =
    [
        new("ID", "id"),
        new("TOOL", "tool"),
        new("WORKSPACE", "workspace_id"),
        new("SESSION", standing => standing.Field("session_id") ?? "all"),
        new("ONLY WITH", standing => string.Join(", ", standing.GetProperty("constraints").EnumerateArray().Select(constraint => $"{constraint.Field("name")}={constraint.Field("value")}"))),
        new("SINCE", "created_at"),
    ];

    protected override string Path(ParseResult arguments) => ApiPath.Of("standing-approvals");
}
