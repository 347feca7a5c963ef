// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;

namespace Sigil.Web.Cli;

/// <summary>Command lines that show what a command is for.</summary>
internal static class CliExamples
{
    /// <summary>A command's own; for a noun the first of each of its commands.</summary>
    public static IReadOnlyList<string> Of(Command command)
        => command is CommandBase one ? one.Examples : [.. command.Subcommands.Where(sub => !sub.Hidden).SelectMany(sub => Of(sub).Take(1))];
}
