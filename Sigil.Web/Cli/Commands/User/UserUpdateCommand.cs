// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Api.Users;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.User;

/// <summary>Changes a user's name or role.</summary>
internal sealed class UserUpdateCommand : ChangeCommand<UserPatch>
{
    private readonly Option<string?> _name = new("--name") { Description = "Their name.", HelpName = "text" };
    private readonly Option<string?> _role = UserRoleOption.New(required: false);

    public UserUpdateCommand(ITerminal terminal)
        : base("update", "Change a user's name or role; it counts at once, for what they have open too.", CliJsonContext.Default.UserPatch, terminal)
    {
        Add(ResourceArguments.User);
        Add(_name);
        Add(_role);
    }

    public override IReadOnlyList<string> Examples => ["sigil user update ada --role admin"];

    protected override string Path(ParseResult arguments) => ApiPath.Of("users", arguments.GetRequiredValue(ResourceArguments.User));

    protected override UserPatch Body(ParseResult arguments) => new() { Name = arguments.GetValue(_name), Role = arguments.GetValue(_role) };
}
