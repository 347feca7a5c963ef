// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Api.Secrets;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Secret;

/// <summary>Gives a secret another value; workspace and hosts stay.</summary>
internal sealed class SecretRotateCommand : TaggedCommand
{
    private readonly SecretInput _input;

    public SecretRotateCommand(ITerminal terminal)
        : base("rotate", "Give a secret another value, for the next call that needs it.", terminal)
    {
        _input = new SecretInput(terminal);
        Add(ResourceArguments.Secret);
        Add(_input.File);
    }

    public override IReadOnlyList<string> Examples => ["sigil secret rotate anthropic", "sigil secret rotate github --from-file github.token"];

    protected override string Path(ParseResult arguments) => ApiPath.Of("secrets", arguments.GetRequiredValue(ResourceArguments.Secret));

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var body = new SecretRotation { Value = await _input.ReadAsync(arguments, cancellationToken) };
        using var gateway = Connect(arguments);
        Write(arguments, await gateway.SendAsync(
            HttpMethod.Post, $"{Path(arguments)}/rotate", JsonContent.Create(body, CliJsonContext.Default.SecretRotation), GivenTag(arguments), cancellationToken));
        return ExitCodes.Success;
    }
}
