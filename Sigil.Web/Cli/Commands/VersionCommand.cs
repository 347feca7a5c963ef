// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Runtime.InteropServices;
using System.Text.Json;
using Sigil.Web.Cli.Client;
using Sigil.Web.Hosting;

namespace Sigil.Web.Cli.Commands;

/// <summary>Prints the program's version.</summary>
internal sealed class VersionCommand : CommandBase
{
    public VersionCommand(ITerminal terminal)
        : base("version", "Print the version.", terminal) => Add(GatewayOptions.Json);

    public override IReadOnlyList<string> Examples => ["sigil version"];

    protected override Task<int> ExecuteAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var version = new VersionView(GatewayInfo.Version, RuntimeInformation.FrameworkDescription, RuntimeInformation.RuntimeIdentifier);
        Terminal.WriteLine(arguments.GetValue(GatewayOptions.Json)
            ? JsonSerializer.Serialize(version, CliJsonContext.Default.VersionView)
            : $"sigil {version.Version} ({version.Runtime}, {version.Platform})");
        return Task.FromResult(ExitCodes.Success);
    }
}
