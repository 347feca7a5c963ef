// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using Sigil.Web.Configuration;

namespace Sigil.Web.Cli;

/// <summary>The options that every command takes.</summary>
internal static class GlobalOptions
{
    /// <summary>Where the gateway keeps its data, and where the other commands find it running.</summary>
    public static Option<string?> DataDirectory { get; } = new("--data-dir")
    {
        Description = $"The data directory (default: ${DataDirectoryLocation.Variable}, else ~/.sigil).",
        HelpName = "path",
        Recursive = true,
    };

    /// <summary>The data directory that the arguments and the environment name.</summary>
    public static string DataDirectoryOf(ParseResult arguments) => DataDirectoryLocation.Resolve(arguments.GetValue(DataDirectory));
}
