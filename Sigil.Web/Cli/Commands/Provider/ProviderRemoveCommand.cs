// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Provider;

/// <summary>Removes a provider with its key.</summary>
internal sealed class ProviderRemoveCommand : DeleteCommand
{
    public ProviderRemoveCommand(ITerminal terminal)
        : base("remove", "Remove a provider with its key, unless something uses it.", terminal) => Add(ResourceArguments.Provider);

    public override IReadOnlyList<string> Examples => ["sigil provider remove local", "sigil provider remove local --yes"];

    protected override string Path(ParseResult arguments) => ApiPath.Of("providers", arguments.GetRequiredValue(ResourceArguments.Provider));

    protected override string Question(JsonElement resource) => $"Remove the provider {resource.Field("name")} ({resource.Field("kind")}) with its key?";

    protected override string Done(JsonElement resource, JsonElement answer) => $"Removed {resource.Field("name")}.";
}
