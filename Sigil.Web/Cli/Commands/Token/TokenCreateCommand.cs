// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Domain.Identity;
using Sigil.Web.Api.Tokens;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;
using Sigil.Web.Navigation;

namespace Sigil.Web.Cli.Commands.Token;

/// <summary>Makes an API token and prints it: the only time it is shown.</summary>
internal sealed class TokenCreateCommand : GatewayCommand
{
    private static readonly string[] UsualPermissions =
        [Permissions.ChatSend, Permissions.SessionsRead, Permissions.SessionsWrite, Permissions.WorkspacesRead, Permissions.ModelsRead, "tool.*"];

    private readonly Argument<string> _name = new("name") { Description = "What the token is for, so that you know it again." };
    private readonly Option<string[]> _permissions = new("--allow", "-p")
    {
        Description = $"A permission, or a pattern of them; may be repeated (default: {string.Join(' ', UsualPermissions)}).",
        HelpName = "permission",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<int?> _days = new("--expires-in-days") { Description = "Days until it ends; without it the token lasts until it is revoked.", HelpName = "days" };
    private readonly Option<string?> _user = ResourceOptions.User("The user that it acts for (default: you).");

    public TokenCreateCommand(ITerminal terminal)
        : base("create", "Make a token and print it; it is not shown again.", terminal)
    {
        Add(_name);
        Add(_permissions);
        Add(_days);
        Add(_user);
    }

    public override IReadOnlyList<string> Examples => ["sigil token create laptop --allow chat.send 'tool.*'", "sigil token create reader --allow sessions.read workspaces.read --expires-in-days 90"];

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var body = new TokenBody
        {
            Name = arguments.GetRequiredValue(_name),
            Permissions = arguments.GetValue(_permissions) is { Length: > 0 } permissions ? permissions : UsualPermissions,
            ExpiresInDays = arguments.GetValue(_days),
            UserId = arguments.GetValue(_user),
        };
        using var gateway = Connect(arguments);
        var token = await gateway.PostAsync($"{SigilUrls.ApiRoot}/tokens", body, CliJsonContext.Default.TokenBody, CliJsonContext.Default.NewTokenView, cancellationToken);
        if (WantsJson(arguments))
        {
            WriteJson(token, CliJsonContext.Default.NewTokenView);
            return ExitCodes.Success;
        }

        Terminal.WriteLine(token.Token);
        Terminal.WriteError($"Keep it safe: it is not shown again. Its id is {token.Id}; it may {string.Join(", ", token.Permissions)}.");
        return ExitCodes.Success;
    }
}
