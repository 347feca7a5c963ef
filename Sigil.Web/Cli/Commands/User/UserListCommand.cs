// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.User;

/// <summary>Lists the users.</summary>
internal sealed class UserListCommand(ITerminal terminal) : ListCommand("list", "List the users, oldest first.", "users", terminal)
{
    public override IReadOnlyList<string> Examples => ["sigil user list", "sigil user list --json | jq -r '.[] | select(.role == \"guest\").id'"];

    protected override IReadOnlyList<Column> Columns { get; } = [new("ID", "id"), new("NAME", "name"), new("ROLE", "role"), new("ENABLED", "enabled"), new("SINCE", "created_at")];

    protected override string Path(ParseResult arguments) => ApiPath.Of("users");
}
