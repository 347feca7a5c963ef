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
        var list = await ReadAsync(gateway, arguments.GetValue(_all), cancellationToken);
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

    /// <summary>Every page as one list.</summary>
    private static async Task<TokenList> ReadAsync(GatewayClient gateway, bool all, CancellationToken cancellationToken)
    {
        var tokens = new List<TokenView>();
        string? next = null;
        do
        {
            var path = $"{SigilUrls.ApiRoot}/tokens?limit=200{(all ? "&all=true" : "")}{(next is null ? "" : $"&after={Uri.EscapeDataString(next)}")}";
            var page = await gateway.GetAsync(path, CliJsonContext.Default.TokenList, cancellationToken);
            tokens.AddRange(page.Tokens);
            next = page.Next;
        }
        while (next is not null);

        return new TokenList(tokens, null);
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
