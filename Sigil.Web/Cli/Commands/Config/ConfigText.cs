// SPDX-License-Identifier: Apache-2.0

using System.Text.Json.Nodes;
using Sigil.Web.Cli.Client;
using Sigil.Web.Cli.Resources;

namespace Sigil.Web.Cli.Commands.Config;

/// <summary>The configuration file's text, as the gateway gives and takes it: with *** for each secret.</summary>
internal static class ConfigText
{
    /// <summary>Where the text is.</summary>
    public static string Path { get; } = ApiPath.Of("config", "file");

    /// <summary>A body that holds a text.</summary>
    public static HttpContent Body(string text) => JsonBody.Of(new JsonObject { ["text"] = text });

    /// <summary>The text that the gateway has, with its tag.</summary>
    public static async Task<(string Text, string? Tag)> ReadAsync(GatewayClient gateway, CancellationToken cancellationToken)
    {
        var answer = await gateway.ReadAsync(Path, cancellationToken);
        return (answer.Body.GetProperty("text").GetString() ?? "", answer.Tag);
    }
}
