// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Api.Workspaces;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Workspace;

/// <summary>The options for what can be set of a workspace.</summary>
internal sealed class WorkspaceSettings
{
    private readonly Option<string?> _description = new("--description") { Description = "For people, and part of the system prompt.", HelpName = "text" };
    private readonly Option<string[]> _members = Several("--members", "The ids of all its members.", "user");
    private readonly Option<string?> _model = ResourceOptions.Model("The model to use; '' for the default one.");
    private readonly Option<string[]> _allow = Several("--allow", "What its tools may do, as patterns; '' for nothing.", "pattern");
    private readonly Option<string[]> _deny = Several("--deny", "What its tools may not do, whatever allows it; '' for nothing.", "pattern");

    public string? Description(ParseResult arguments) => arguments.GetValue(_description);

    public IReadOnlyList<string>? Members(ParseResult arguments) => Given(arguments, _members);

    public string? Model(ParseResult arguments) => arguments.GetValue(_model);

    public ToolPolicyBody? Tools(ParseResult arguments)
        => (Given(arguments, _allow), Given(arguments, _deny)) is var (allow, deny) && (allow ?? deny) is not null ? new ToolPolicyBody { Allow = allow, Deny = deny } : null;

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _description, _members, _model, _allow, _deny })
        {
            command.Add(option);
        }
    }

    /// <summary>An option that may be given several times, or once with several values.</summary>
    public static Option<string[]> Several(string name, string description, string helpName)
        => new(name) { Description = description, HelpName = helpName, AllowMultipleArgumentsPerToken = true };

    /// <summary>The values; null where the option is not given, none where it is given as an empty text.</summary>
    public static string[]? Given(ParseResult arguments, Option<string[]> option)
        => arguments.GetResult(option) is null ? null : [.. arguments.GetValue(option)!.Where(value => value.Length > 0)];
}
