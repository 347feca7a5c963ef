// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.User;

/// <summary>Shows a user.</summary>
internal sealed class UserShowCommand : ShowCommand
{
    public UserShowCommand(ITerminal terminal)
        : base("show", "Show a user.", terminal) => Add(ResourceArguments.User);

    public override IReadOnlyList<string> Examples => ["sigil user show ada"];

    protected override string Path(ParseResult arguments) => ApiPath.Of("users", arguments.GetRequiredValue(ResourceArguments.User));
}
