// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Api.Status;
using Sigil.Web.Cli.Client;
using Sigil.Web.Navigation;

namespace Sigil.Web.Cli.Commands;

/// <summary>Tells how the gateway is.</summary>
internal sealed class StatusCommand(ITerminal terminal) : GatewayCommand("status", "Tell how the running gateway is.", terminal)
{
    public override IReadOnlyList<string> Examples => ["sigil status", "sigil status --json | jq -r .default_model"];

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var gateway = Connect(arguments);
        var status = await gateway.GetAsync($"{SigilUrls.ApiRoot}/status", CliJsonContext.Default.StatusView, cancellationToken);
        if (WantsJson(arguments))
        {
            WriteJson(status, CliJsonContext.Default.StatusView);
        }
        else
        {
            Print(status);
        }

        return ExitCodes.Success;
    }

    private void Print(StatusView status)
    {
        Terminal.WriteLine($"Sigil {status.Version} runs at {status.Listen}");
        Terminal.WriteLine($"  up {Duration(status.UptimeSeconds)}, {status.ActiveTurns} turns in progress, scanner {status.Scanner}, {status.Audit.Entries} audit entries");
        Terminal.WriteLine($"  default model {StreamedText.Line(status.DefaultModel)}");
        TerminalTable.Write(Terminal, ["PROVIDER", "KIND", "STATE"], status.Providers.Select(provider => new[] { provider.Name, provider.Kind, State(provider) }));
    }

    private static string State(ProviderView provider) => provider.Available ? "available" : $"cooling down: {provider.LastError}";

    private static string Duration(long seconds)
    {
        var time = TimeSpan.FromSeconds(seconds);
        return time switch
        {
            { Days: > 0 } => $"{time.Days} d {time.Hours} h",
            { Hours: > 0 } => $"{time.Hours} h {time.Minutes} min",
            { Minutes: > 0 } => $"{time.Minutes} min {time.Seconds} s",
            _ => $"{time.Seconds} s",
        };
    }
}
