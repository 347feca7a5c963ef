// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Model;

/// <summary>Lists the models.</summary>
internal sealed class ModelListCommand(ITerminal terminal) : ListCommand("list", "List the models that can be chosen; 'status' names the default one.", "models", terminal)
{
    public override IReadOnlyList<string> Examples => ["sigil model list", "sigil model list --json | jq -r '.[].id'"];

    protected override IReadOnlyList<Column> Columns { get; } =
        [new("ID", "id"), new("TOOLS", "tools"), new("IMAGES", "vision"), new("CONTEXT", "max_context_tokens"), new("ANSWER", "max_output_tokens")];

    protected override string Path(ParseResult arguments) => ApiPath.Of("models");
}
