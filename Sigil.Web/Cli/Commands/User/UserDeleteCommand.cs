// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.User;

/// <summary>Deletes a user.</summary>
internal sealed class UserDeleteCommand : DeleteCommand
{
    public UserDeleteCommand(ITerminal terminal)
        : base("delete", "Delete a user for good, with all their sessions; 'user disable' only shuts them out.", terminal) => Add(ResourceArguments.User);

    public override IReadOnlyList<string> Examples => ["sigil user delete ada", "sigil user delete ada --yes"];

    protected override string Path(ParseResult arguments) => ApiPath.Of("users", arguments.GetRequiredValue(ResourceArguments.User));

    protected override string Question(JsonElement resource)
        => $"Delete the user {resource.Field("id")} ({resource.Field("name")}, {resource.Field("role")}) with all their sessions, for good?";

    protected override string Done(JsonElement resource, JsonElement answer) => $"Deleted {resource.Field("id")}.";
}
