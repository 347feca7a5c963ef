// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Api.Workspaces;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Workspace;

/// <summary>The options for what can be set of a workspace.</summary>
internal sealed class WorkspaceSettings
{
    private readonly Option<string?> _description = new("--description") { Description = "For people, and part of the system prompt.", HelpName = "text" };
    private readonly Option<string[]> _members = ListOption.New("--members", "The ids of all its members.", "user");
    private readonly Option<string?> _model = ResourceOptions.Model("The model to use; '' for the default one.");
    private readonly Option<string[]> _allow = ListOption.New("--allow", "What its tools may do, as patterns; '' for nothing.", "pattern");
    private readonly Option<string[]> _deny = ListOption.New("--deny", "What its tools may not do, whatever allows it; '' for nothing.", "pattern");

    public string? Description(ParseResult arguments) => arguments.GetValue(_description);

    public IReadOnlyList<string>? Members(ParseResult arguments) => ListOption.Given(arguments, _members);

    public string? Model(ParseResult arguments) => arguments.GetValue(_model);

    public ToolPolicyBody? Tools(ParseResult arguments)
        => (ListOption.Given(arguments, _allow), ListOption.Given(arguments, _deny)) is var (allow, deny) && (allow ?? deny) is not null ? new ToolPolicyBody { Allow = allow, Deny = deny } : null;

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _description, _members, _model, _allow, _deny })
        {
            command.Add(option);
        }
    }
}
