// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Api.Workspaces;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Workspace;

/// <summary>Changes a workspace's settings.</summary>
internal sealed class WorkspaceUpdateCommand : ChangeCommand<WorkspacePatch>
{
    private readonly WorkspaceSettings _settings = new();

    public WorkspaceUpdateCommand(ITerminal terminal)
        : base("update", "Change a workspace's settings; what is not named stays as it is.", CliJsonContext.Default.WorkspacePatch, terminal)
    {
        Add(ResourceArguments.Workspace);
        _settings.AddTo(this);
    }

    public override IReadOnlyList<string> Examples =>
    [
        "sigil workspace update garden --description 'Plants only.'",
        "sigil workspace update garden --allow tool.time_now tool.calculator --deny 'tool.shell*'",
        "sigil workspace update garden --if-match 3 --model ''",
    ];

    protected override string Path(ParseResult arguments) => ApiPath.Of("workspaces", arguments.GetRequiredValue(ResourceArguments.Workspace));

    protected override WorkspacePatch Body(ParseResult arguments) => new()
    {
        Description = _settings.Description(arguments),
        Members = _settings.Members(arguments),
        Model = _settings.Model(arguments),
        Tools = _settings.Tools(arguments),
    };
}
