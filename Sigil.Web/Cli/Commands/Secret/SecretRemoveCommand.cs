// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Secret;

/// <summary>Removes a secret for good.</summary>
internal sealed class SecretRemoveCommand : DeleteCommand
{
    public SecretRemoveCommand(ITerminal terminal)
        : base("remove", "Remove a secret for good, at once.", terminal) => Add(ResourceArguments.Secret);

    public override IReadOnlyList<string> Examples => ["sigil secret remove github", "sigil secret remove github --yes"];

    protected override string Path(ParseResult arguments) => ApiPath.Of("secrets", arguments.GetRequiredValue(ResourceArguments.Secret));

    protected override string Question(JsonElement resource) => $"Remove the secret {resource.Field("name")}? What refers to it stops working.";

    protected override string Done(JsonElement resource, JsonElement answer) => $"Removed {resource.Field("name")}.";
}
