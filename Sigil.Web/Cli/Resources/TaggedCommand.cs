// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Client;

namespace Sigil.Web.Cli.Resources;

/// <summary>A command that changes a resource as a person has seen it: of two who change it at the same time, the second is told.</summary>
internal abstract class TaggedCommand : ResourceCommand
{
    protected TaggedCommand(string name, string description, ITerminal terminal)
        : base(name, description, terminal) => Add(ResourceOptions.IfMatch);

    /// <summary>The resource's address.</summary>
    protected abstract string Path(ParseResult arguments);

    /// <summary>The tag to send: the one that the person gave, else the one that the resource has now.</summary>
    protected static async Task<string?> TagAsync(GatewayClient gateway, ParseResult arguments, string path, CancellationToken cancellationToken)
        => GivenTag(arguments) ?? (await gateway.ReadAsync(path, cancellationToken)).Tag;

    /// <summary>The tag that the person gave; null for none.</summary>
    protected static string? GivenTag(ParseResult arguments) => arguments.GetValue(ResourceOptions.IfMatch) is { } given ? Quoted(given) : null;

    // A shell takes the quotation marks that are part of a tag for its own.
    private static string Quoted(string tag) => tag is "*" or ['"', ..] ? tag : $"\"{tag}\"";
}
