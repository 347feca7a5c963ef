// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Workspace;

/// <summary>Lists workspaces.</summary>
internal sealed class WorkspaceListCommand : ListCommand
{
    private readonly Option<bool> _all = new("--all") { Description = "Those too that do not admit you." };
    private readonly Option<bool> _deleted = new("--deleted") { Description = "Those that were deleted and can be restored." };

    public WorkspaceListCommand(ITerminal terminal)
        : base("list", "List the workspaces that admit you.", "workspaces", terminal)
    {
        Add(_all);
        Add(_deleted);
    }

    public override IReadOnlyList<string> Examples => ["sigil workspace list", "sigil workspace list --deleted", "sigil workspace list --json | jq -r '.[].id'"];

    protected override IReadOnlyList<Column> Columns { get; } =
        [new("ID", "id"), new("DESCRIPTION", "description"), new("MEMBERS", "members"), new("MODEL", "model"), new("MANAGED", "managed"), new("GONE AT", "purged_at")];

    protected override string Path(ParseResult arguments)
        => ApiPath.With(ApiPath.Of("workspaces"), ("all", arguments.GetValue(_all) ? "true" : null), ("deleted", arguments.GetValue(_deleted) ? "true" : null));
}
