// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Provider;

/// <summary>Asks a provider for real.</summary>
internal sealed class ProviderTestCommand : ResourceCommand
{
    public ProviderTestCommand(ITerminal terminal)
        : base("test", "Ask a provider for real, with its own key, for at most ten seconds; ends with 1 when it does not work.", terminal) => Add(ResourceArguments.Provider);

    public override IReadOnlyList<string> Examples => ["sigil provider test openai"];

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var path = ApiPath.Of("providers", arguments.GetRequiredValue(ResourceArguments.Provider), "test");
        using var gateway = Connect(arguments);
        var test = await gateway.SendAsync(HttpMethod.Post, path, body: null, tag: null, cancellationToken);
        Write(arguments, test);
        return test.Body.Field("ok") == "yes" ? ExitCodes.Success : ExitCodes.Failure;
    }
}
