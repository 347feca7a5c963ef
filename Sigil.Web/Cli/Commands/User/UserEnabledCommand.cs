// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Api.Users;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.User;

/// <summary>Shuts a user out, or lets them in again.</summary>
internal sealed class UserEnabledCommand : ChangeCommand<UserPatch>
{
    private readonly bool _enabled;

    private UserEnabledCommand(string name, string description, bool enabled, ITerminal terminal)
        : base(name, description, CliJsonContext.Default.UserPatch, terminal)
    {
        _enabled = enabled;
        Add(ResourceArguments.User);
    }

    public override IReadOnlyList<string> Examples => [$"sigil user {Name} ada"];

    public static UserEnabledCommand Enable(ITerminal terminal) => new("enable", "Let a disabled user sign in anew; their old tokens stay revoked.", enabled: true, terminal);

    public static UserEnabledCommand Disable(ITerminal terminal)
        => new("disable", "Shut a user out at once: all their tokens and sign-ins are revoked for good, what they have running is cancelled.", enabled: false, terminal);

    protected override string Path(ParseResult arguments) => ApiPath.Of("users", arguments.GetRequiredValue(ResourceArguments.User));

    protected override UserPatch Body(ParseResult arguments) => new() { Enabled = _enabled };
}
