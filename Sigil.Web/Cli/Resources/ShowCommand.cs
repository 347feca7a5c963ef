// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;

namespace Sigil.Web.Cli.Resources;

/// <summary>Shows one resource.</summary>
internal abstract class ShowCommand(string name, string description, ITerminal terminal) : ResourceCommand(name, description, terminal)
{
    /// <summary>The resource's address.</summary>
    protected abstract string Path(ParseResult arguments);

    protected sealed override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var path = Path(arguments);
        using var gateway = Connect(arguments);
        Write(arguments, await gateway.ReadAsync(path, cancellationToken));
        return ExitCodes.Success;
    }
}
