// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Api.Users;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.User;

/// <summary>Makes a user.</summary>
internal sealed class UserCreateCommand : CreateCommand<UserBody>
{
    private readonly Argument<string> _name = new("name") { Description = "Their name, for people to read." };
    private readonly Option<string?> _role = UserRoleOption.New(required: true);
    private readonly Option<string?> _id = new("--id") { Description = "1 to 64 characters of a-z, 0-9, '-' and '_', for sigil.yaml to name them by (default: one is made).", HelpName = "id" };

    public UserCreateCommand(ITerminal terminal)
        : base("create", "Make a user; 'user login-link' lets them in, 'workspace member add' admits them.", CliJsonContext.Default.UserBody, terminal)
    {
        Add(_name);
        Add(_role);
        Add(_id);
    }

    public override IReadOnlyList<string> Examples => ["sigil user create 'Ada Lovelace' --role member --id ada"];

    protected override string Path(ParseResult arguments) => ApiPath.Of("users");

    protected override UserBody Body(ParseResult arguments)
        => new() { Id = arguments.GetValue(_id), Name = arguments.GetRequiredValue(_name), Role = arguments.GetRequiredValue(_role)! };
}
