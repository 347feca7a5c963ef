// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.Text.Json.Serialization.Metadata;

namespace Sigil.Web.Cli.Resources;

/// <summary>Changes a resource and shows what it is now.</summary>
/// <param name="name">The command's name.</param>
/// <param name="description">What it changes.</param>
/// <param name="type">How the body is written.</param>
/// <param name="terminal">Where it prints.</param>
internal abstract class ChangeCommand<TBody>(string name, string description, JsonTypeInfo<TBody> type, ITerminal terminal) : TaggedCommand(name, description, terminal)
{
    /// <summary>What to change.</summary>
    protected abstract TBody Body(ParseResult arguments);

    protected sealed override async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var (path, body) = (Path(arguments), Body(arguments));
        using var gateway = Connect(arguments);
        var tag = await TagAsync(gateway, arguments, path, cancellationToken);
        Write(arguments, await gateway.SendAsync(HttpMethod.Patch, path, JsonContent.Create(body, type), tag, cancellationToken));
        return ExitCodes.Success;
    }
}
