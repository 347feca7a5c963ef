// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json;
using Sigil.Web.Api.Workspaces;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Workspace;

/// <summary>Tells who may use which tool in a workspace, and why.</summary>
internal sealed class WorkspaceToolsCommand : ListCommand
{
    private readonly Option<string?> _user = ResourceOptions.User("One member (default: all).");
    private readonly Option<string[]> _allow = ListOption.New("--allow", "Try these patterns in the place of those that are allowed; nothing is saved.", "pattern");
    private readonly Option<string[]> _deny = ListOption.New("--deny", "Try these patterns in the place of those that are denied; nothing is saved.", "pattern");

    public WorkspaceToolsCommand(ITerminal terminal)
        : base("tools", "Tell which member may use which tool, and why; also for patterns that are not saved.", "previews", terminal)
    {
        Add(ResourceArguments.Workspace);
        Add(_user);
        Add(_allow);
        Add(_deny);
    }

    public override IReadOnlyList<string> Examples => ["sigil workspace tools garden", "sigil workspace tools garden --user ada --deny 'tool.file*'"];

    protected override IReadOnlyList<Column> Columns { get; } = [new("TOOL", "tool"), new("USER", "user_id"), new("MAY", "allowed"), new("WHY", "explanation")];

    protected override string Path(ParseResult arguments)
    {
        var tools = ApiPath.Of("workspaces", arguments.GetRequiredValue(ResourceArguments.Workspace), "tools");
        return IsTrial(arguments) ? $"{tools}/preview" : ApiPath.With(tools, ("user", arguments.GetValue(_user)));
    }

    protected override async Task<JsonElement> ReadPageAsync(GatewayClient gateway, ParseResult arguments, string path, CancellationToken cancellationToken)
    {
        if (!IsTrial(arguments))
        {
            return await base.ReadPageAsync(gateway, arguments, path, cancellationToken);
        }

        var body = new ToolPreviewBody { Allow = ListOption.Given(arguments, _allow), Deny = ListOption.Given(arguments, _deny), User = arguments.GetValue(_user) };
        return (await gateway.SendAsync(HttpMethod.Post, path, JsonContent.Create(body, CliJsonContext.Default.ToolPreviewBody), tag: null, cancellationToken)).Body;
    }

    private bool IsTrial(ParseResult arguments) => arguments.GetResult(_allow) is not null || arguments.GetResult(_deny) is not null;
}
