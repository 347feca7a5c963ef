// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.User;

/// <summary>Lists a user's accounts on channels.</summary>
internal sealed class IdentityListCommand : ListCommand
{
    public IdentityListCommand(ITerminal terminal)
        : base("list", "List a user's accounts on channels.", "identities", terminal) => Add(ResourceArguments.User);

    public override IReadOnlyList<string> Examples => ["sigil user identity list ada"];

    protected override IReadOnlyList<Column> Columns { get; } =
        [new("ID", "id"), new("CHANNEL", "channel"), new("ACCOUNT", "external_id"), new("NAME", "display_name"), new("SINCE", "created_at")];

    protected override string Path(ParseResult arguments) => ApiPath.Of("users", arguments.GetRequiredValue(ResourceArguments.User), "identities");
}
