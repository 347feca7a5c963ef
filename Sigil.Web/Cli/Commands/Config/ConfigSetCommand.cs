// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json.Nodes;
using Sigil.Web.Cli.Client;
using Sigil.Web.Configuration.Schema;

namespace Sigil.Web.Cli.Commands.Config;

/// <summary>Sets a key.</summary>
internal sealed class ConfigSetCommand : ConfigChangeCommand
{
    private readonly Argument<string[]> _values = new("value") { Description = "The value; several for a list, '' for an empty one.", Arity = ArgumentArity.OneOrMore };

    public ConfigSetCommand(ITerminal terminal)
        : base("set", "Set a key in the configuration file and put it in force; the rest of the file stays as it is, comments too.", terminal) => Add(_values);

    public override IReadOnlyList<string> Examples => ["sigil config set agent.window 40", "sigil config set models.failover openai/gpt-4.1 local/llama3.2"];

    protected override JsonNode? Value(ParseResult arguments, ConfigKey? key)
    {
        if (key is { Secret: true })
        {
            throw new CliException("A secret is no argument: others on this machine could see it", ExitCodes.Usage, "use 'sigil provider set' with --key, or 'sigil config edit'");
        }

        var values = arguments.GetRequiredValue(_values);
        return key is { Type: ConfigType.TextList } || values.Length > 1 ? new JsonArray([.. values.Where(value => value.Length > 0).Select(value => JsonValue.Create(value))]) : JsonValue.Create(values[0]);
    }
}
