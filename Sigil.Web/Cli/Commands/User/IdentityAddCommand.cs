// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Api.Users;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.User;

/// <summary>Gives a user an account on a channel.</summary>
internal sealed class IdentityAddCommand : CreateCommand<IdentityBody>
{
    private readonly Argument<string> _channel = new("channel") { Description = "The channel's kind, for example telegram." };
    private readonly Argument<string> _account = new("account") { Description = "The platform's own id of the account; never a name that its holder can choose." };
    private readonly Option<string?> _name = new("--name") { Description = "For people to read; means nothing else.", HelpName = "text" };

    public IdentityAddCommand(ITerminal terminal)
        : base("add", "Give a user an account on a channel: whoever speaks from it speaks as the user.", CliJsonContext.Default.IdentityBody, terminal)
    {
        Add(ResourceArguments.User);
        Add(_channel);
        Add(_account);
        Add(_name);
    }

    public override IReadOnlyList<string> Examples => ["sigil user identity add ada telegram 123456789 --name '@ada'"];

    protected override string Path(ParseResult arguments) => ApiPath.Of("users", arguments.GetRequiredValue(ResourceArguments.User), "identities");

    protected override IdentityBody Body(ParseResult arguments)
        => new() { Channel = arguments.GetRequiredValue(_channel), ExternalId = arguments.GetRequiredValue(_account), DisplayName = arguments.GetValue(_name) };
}
