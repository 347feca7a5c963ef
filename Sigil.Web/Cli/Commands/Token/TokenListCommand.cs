// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Token;

/// <summary>Lists API tokens, without their secrets.</summary>
internal sealed class TokenListCommand : ListCommand
{
    private readonly Option<bool> _all = new("--all") { Description = "Those of every user." };

    public TokenListCommand(ITerminal terminal)
        : base("list", "List your tokens.", "tokens", terminal) => Add(_all);

    public override IReadOnlyList<string> Examples => ["sigil token list", "sigil token list --all --json"];

    protected override IReadOnlyList<Column> Columns { get; } =
    [
        new("ID", "id"),
        new("NAME", "name"),
        new("USER", "user_id"),
        new("MAY", "permissions"),
        new("LAST USED", token => token.Field("last_used_at") ?? "never"),
        new("STATE", State),
    ];

    protected override string Path(ParseResult arguments) => ApiPath.With(ApiPath.Of("tokens"), ("all", arguments.GetValue(_all) ? "true" : null));

    private static string State(JsonElement token) => token.Field("revoked_at") is { } revoked ? $"revoked {revoked}"
        : token.Field("expires_at") is { } expires ? $"until {expires}"
        : "until revoked";
}
