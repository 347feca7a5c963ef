// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Provider;

/// <summary>Lists the vendors of models.</summary>
internal sealed class ProviderListCommand(ITerminal terminal) : ListCommand("list", "List the providers of models: where they are and how they are.", "providers", terminal)
{
    public override IReadOnlyList<string> Examples => ["sigil provider list", "sigil provider list --json | jq -r '.[] | select(.health.state == \"failing\").name'"];

    protected override IReadOnlyList<Column> Columns { get; } =
    [
        new("NAME", "name"),
        new("KIND", "kind"),
        new("HOST", "host"),
        new("KEY", provider => Inner(provider, "key", "from")),
        new("MODELS", provider => provider.TryGetProperty("models", out var models) ? $"{models.GetArrayLength()}" : null),
        new("STATE", provider => Inner(provider, "health", "state")),
        new("LAST ERROR", provider => Inner(provider, "health", "error")),
    ];

    protected override string Path(ParseResult arguments) => ApiPath.Of("providers");

    private static string? Inner(JsonElement provider, string part, string field) => provider.TryGetProperty(part, out var inner) ? inner.Field(field) : null;
}
