// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Workspace;

/// <summary>Deletes a workspace, which can be restored for a while.</summary>
internal sealed class WorkspaceDeleteCommand : DeleteCommand
{
    public WorkspaceDeleteCommand(ITerminal terminal)
        : base("delete", "Delete a workspace at once, for everybody; for seven days it can be restored.", terminal) => Add(ResourceArguments.Workspace);

    public override IReadOnlyList<string> Examples => ["sigil workspace delete garden", "sigil workspace delete garden --yes --if-match 3"];

    protected override string Path(ParseResult arguments) => ApiPath.Of("workspaces", arguments.GetRequiredValue(ResourceArguments.Workspace));

    protected override string Question(JsonElement resource)
        => $"Delete the workspace {resource.Field("id")} ({resource.Field("description")})? What runs in it is cancelled, and its sessions are gone for everybody.";

    protected override string Done(JsonElement resource, JsonElement answer)
        => $"Deleted. 'sigil workspace restore {resource.Field("id")}' brings it back until {answer.Field("purged_at")}.";
}
