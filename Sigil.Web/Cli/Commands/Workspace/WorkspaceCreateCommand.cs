// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Api.Workspaces;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Workspace;

/// <summary>Makes a workspace.</summary>
internal sealed class WorkspaceCreateCommand : CreateCommand<WorkspaceBody>
{
    private readonly Argument<string> _id = new("id") { Description = "1 to 63 characters of a-z, 0-9 and '-'." };
    private readonly WorkspaceSettings _settings = new();

    public WorkspaceCreateCommand(ITerminal terminal)
        : base("create", "Make a workspace, with you as its member unless you name others. Without --allow its agent may use no tools.", CliJsonContext.Default.WorkspaceBody, terminal)
    {
        Add(_id);
        _settings.AddTo(this);
    }

    public override IReadOnlyList<string> Examples => ["sigil workspace create garden --description 'Plants and weather.' --allow 'tool.*'"];

    protected override string Path(ParseResult arguments) => ApiPath.Of("workspaces");

    protected override WorkspaceBody Body(ParseResult arguments) => new()
    {
        Id = arguments.GetRequiredValue(_id),
        Description = _settings.Description(arguments),
        Members = _settings.Members(arguments),
        Model = _settings.Model(arguments),
        Tools = _settings.Tools(arguments),
    };
}
