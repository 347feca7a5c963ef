// SPDX-License-Identifier: Apache-2.0

using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using System.Text;
using Sigil.Web.Cli;

namespace Sigil.Web.Tests.Cli;

/// <summary>Writes the reference of the commands as the documentation holds it.</summary>
internal static class CliReference
{
    public static string Write(Command root)
    {
        var text = new StringBuilder();
        foreach (var noun in root.Subcommands.Where(command => !command.Hidden))
        {
            text.Append(CultureInfo.InvariantCulture, $"## {noun.Name}\n\n");
            Write(text, noun, $"sigil {noun.Name}");
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Write(StringBuilder text, Command command, string words)
    {
        text.Append(CultureInfo.InvariantCulture, $"{command.Description}\n\n");
        if (command is CommandBase)
        {
            WriteUse(text, command, words);
        }

        foreach (var sub in command.Subcommands.Where(sub => !sub.Hidden))
        {
            text.Append(CultureInfo.InvariantCulture, $"### {words["sigil ".Length..]} {sub.Name}\n\n");
            Write(text, sub, $"{words} {sub.Name}");
        }
    }

    private static void WriteUse(StringBuilder text, Command command, string words)
    {
        var rows = command.Arguments.Select(argument => ($"`<{argument.Name}>`", Describe(argument.Description, Values(argument))))
            .Concat(command.Options.Where(option => !IsEverywhere(option)).Select(option => ($"`{Names(option)}`", Describe(option.Description, Values(option)))))
            .ToList();
        if (rows.Count > 0)
        {
            text.Append("| | |\n|---|---|\n");
            rows.ForEach(row => text.Append(CultureInfo.InvariantCulture, $"| {row.Item1} | {row.Item2} |\n"));
            text.Append('\n');
        }

        foreach (var example in CliExamples.Of(command))
        {
            text.Append(CultureInfo.InvariantCulture, $"    {example}\n");
        }

        text.Append('\n');
    }

    private static bool IsEverywhere(Option option) => option == GatewayOptions.Url || option == GatewayOptions.Json;

    private static string Names(Option option)
        => string.Join(", ", option.Aliases.Append(option.Name).OrderBy(name => name.Length)) + (option.HelpName is null ? "" : $" <{option.HelpName}>");

    private static string Describe(string? description, IReadOnlyList<string> values)
        => (description + (values.Count == 0 ? "" : $" One of {string.Join(", ", values)}.")).Replace("|", "\\|").Replace("*", "\\*");

    // What has a name for the help text is completed with what a gateway has, which is no closed set.
    private static IReadOnlyList<string> Values(Symbol symbol)
        => symbol is Option<string> { HelpName: null } or Argument<string> { HelpName: null }
            ? [.. symbol.GetCompletions(CompletionContext.Empty).Select(item => item.Label).Order(StringComparer.Ordinal)]
            : [];
}
