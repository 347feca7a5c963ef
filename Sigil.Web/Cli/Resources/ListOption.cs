// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;

namespace Sigil.Web.Cli.Resources;

/// <summary>Options that hold a list: given several times, or once with several values; an empty text for an empty list.</summary>
internal static class ListOption
{
    public static Option<string[]> New(string name, string description, string helpName)
        => new(name) { Description = description, HelpName = helpName, AllowMultipleArgumentsPerToken = true };

    /// <summary>The values; null where the option is not given.</summary>
    public static string[]? Given(ParseResult arguments, Option<string[]> option)
        => arguments.GetResult(option) is null ? null : [.. arguments.GetValue(option)!.Where(value => value.Length > 0)];
}
