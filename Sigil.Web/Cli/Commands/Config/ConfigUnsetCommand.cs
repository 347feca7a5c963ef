// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json.Nodes;
using Sigil.Web.Configuration.Schema;

namespace Sigil.Web.Cli.Commands.Config;

/// <summary>Takes a key, or a section, out of the configuration file.</summary>
internal sealed class ConfigUnsetCommand(ITerminal terminal)
    : ConfigChangeCommand("unset", "Take a key, or a section with all that is in it, out of the configuration file.", terminal)
{
    public override IReadOnlyList<string> Examples => ["sigil config unset agent.window", "sigil config unset providers.local"];

    protected override JsonNode? Value(ParseResult arguments, ConfigKey? key) => null;
}
