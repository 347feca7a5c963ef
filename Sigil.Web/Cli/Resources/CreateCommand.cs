// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json.Serialization.Metadata;

namespace Sigil.Web.Cli.Resources;

/// <summary>Makes a resource and shows it.</summary>
/// <param name="name">The command's name.</param>
/// <param name="description">What it makes.</param>
/// <param name="type">How the body is written.</param>
/// <param name="terminal">Where it prints.</param>
internal abstract class CreateCommand<TBody>(string name, string description, JsonTypeInfo<TBody> type, ITerminal terminal) : ResourceCommand(name, description, terminal)
{
    /// <summary>Where to send it.</summary>
    protected abstract string Path(ParseResult arguments);

    /// <summary>What to make.</summary>
    protected abstract TBody Body(ParseResult arguments);

    protected sealed override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var (path, body) = (Path(arguments), Body(arguments));
        using var gateway = Connect(arguments);
        Write(arguments, await gateway.SendAsync(HttpMethod.Post, path, JsonContent.Create(body, type), tag: null, cancellationToken));
        return ExitCodes.Success;
    }
}
