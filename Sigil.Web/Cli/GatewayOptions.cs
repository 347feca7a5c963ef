// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Cli.Client;

namespace Sigil.Web.Cli;

/// <summary>The options of every command that talks to a gateway.</summary>
internal static class GatewayOptions
{
    /// <summary>Another gateway than the one in the data directory.</summary>
    public static Option<string?> Url { get; } = new("--url")
    {
        Description = $"Another gateway's address; ${GatewayLocator.TokenVariable} holds the token for it.",
        HelpName = "address",
    };

    /// <summary>Machine-readable output.</summary>
    public static Option<bool> Json { get; } = new("--json") { Description = "Print JSON." };
}
