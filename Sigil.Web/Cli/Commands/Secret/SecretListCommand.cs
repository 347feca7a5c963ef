// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Secret;

/// <summary>Lists the secrets, without their values.</summary>
internal sealed class SecretListCommand(ITerminal terminal) : ListCommand("list", "List the secrets; their values are not shown.", "secrets", terminal)
{
    public override IReadOnlyList<string> Examples => ["sigil secret list", "sigil secret list --json"];

    protected override IReadOnlyList<Column> Columns { get; } =
    [
        new("NAME", "name"),
        new("FOR", secret => secret.Field("workspace") ?? "the gateway"),
        new("HOSTS", "hosts"),
        new("CHANGED", "changed_at"),
        new("LAST USED", secret => secret.Field("used_at") ?? "never"),
    ];

    protected override string Path(ParseResult arguments) => ApiPath.Of("secrets");
}
