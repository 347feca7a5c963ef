// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;

namespace Sigil.Web.Cli.Resources;

/// <summary>Takes a right away, at once and without a question: it can be given again, and may have to go in a hurry.</summary>
/// <param name="name">The command's name.</param>
/// <param name="description">What it takes away.</param>
/// <param name="done">The word for what happened, in JSON.</param>
/// <param name="terminal">Where it prints.</param>
internal abstract class RemoveCommand(string name, string description, string done, ITerminal terminal) : GatewayCommand(name, description, terminal)
{
    /// <summary>The address of what is taken away.</summary>
    protected abstract string Path(ParseResult arguments);

    /// <summary>What is said afterwards.</summary>
    protected abstract string Done(ParseResult arguments);

    protected sealed override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var path = Path(arguments);
        using var gateway = Connect(arguments);
        await gateway.SendAsync(HttpMethod.Delete, path, body: null, tag: null, cancellationToken);
        Terminal.WriteLine(WantsJson(arguments) ? $$"""{"{{done}}":true}""" : StreamedText.Line(Done(arguments)));
        return ExitCodes.Success;
    }
}
