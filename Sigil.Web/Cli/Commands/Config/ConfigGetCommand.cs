// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Config;

/// <summary>Prints one value.</summary>
internal sealed class ConfigGetCommand : GatewayCommand
{
    private readonly Argument<string> _key = ConfigChangeCommand.NewKey();

    public ConfigGetCommand(ITerminal terminal)
        : base("get", "Print the value of a key that is in force; of a list each item on a line.", terminal) => Add(_key);

    public override IReadOnlyList<string> Examples => ["sigil config get agent.window", "sigil config get models.failover --json"];

    protected override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var gateway = Connect(arguments);
        var configuration = await gateway.ReadAsync(ConfigValues.Path, cancellationToken);
        var value = ConfigValues.Find(configuration.Body, arguments.GetRequiredValue(_key))
            ?? throw new CliException("There is no such key", ExitCodes.Failure, "'sigil config show' lists them");
        if (WantsJson(arguments))
        {
            WriteJson(value, CliJsonContext.Default.JsonElement);
        }
        else
        {
            foreach (var line in Lines(value))
            {
                Terminal.WriteLine(StreamedText.Line(line));
            }
        }

        return ExitCodes.Success;
    }

    private static IEnumerable<string?> Lines(JsonElement value)
        => ConfigValues.IsList(value) ? value.GetProperty("items").EnumerateArray().Select(item => item.GetString()) : [value.Field("value")];
}
