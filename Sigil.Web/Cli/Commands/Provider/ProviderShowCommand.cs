// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Provider;

/// <summary>Shows a provider.</summary>
internal sealed class ProviderShowCommand : ShowCommand
{
    public ProviderShowCommand(ITerminal terminal)
        : base("show", "Show a provider; its key is never shown.", terminal) => Add(ResourceArguments.Provider);

    public override IReadOnlyList<string> Examples => ["sigil provider show openai"];

    protected override string Path(ParseResult arguments) => ApiPath.Of("providers", arguments.GetRequiredValue(ResourceArguments.Provider));
}
