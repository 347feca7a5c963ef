// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Globalization;
using Sigil.Web.Api.Tokens;
using Sigil.Web.Cli.Client;
using Sigil.Web.Navigation;

namespace Sigil.Web.Cli.Commands.Token;

/// <summary>Lists API tokens, without their secrets.</summary>
internal sealed class TokenListCommand : GatewayCommand
{
    private readonly Option<bool> _all = new("--all") { Description = "Those of every user." };

    public TokenListCommand(ITerminal terminal)
        : base("list", "List your tokens.", terminal) => Add(_all);

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var gateway = Connect(arguments);
        var path = $"{SigilUrls.ApiRoot}/tokens{(arguments.GetValue(_all) ? "?all=true" : "")}";
        var list = await gateway.GetAsync(path, CliJsonContext.Default.TokenList, cancellationToken);
        if (WantsJson(arguments))
        {
            WriteJson(list, CliJsonContext.Default.TokenList);
        }
        else
        {
            TerminalTable.Write(Terminal, ["ID", "NAME", "USER", "MAY", "LAST USED", "STATE"], list.Tokens.Select(Row));
        }

        return ExitCodes.Success;
    }

    private static string[] Row(TokenView token)
        => [token.Id, token.Name, token.UserId, string.Join(' ', token.Permissions), token.LastUsedAt is { } used ? Day(used) : "never", State(token)];

    private static string State(TokenView token) => token switch
    {
        { RevokedAt: { } revoked } => $"revoked {Day(revoked)}",
        { ExpiresAt: { } expires } => $"until {Day(expires)}",
        _ => "until revoked",
    };

    private static string Day(DateTimeOffset at) => at.ToLocalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
