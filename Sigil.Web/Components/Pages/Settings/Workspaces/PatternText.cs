// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using Sigil.Domain.Common.Errors;

namespace Sigil.Web.Components.Pages.Settings.Workspaces;

/// <summary>Patterns as lines of a text, and what is wrong with one of them.</summary>
internal static class PatternText
{
    public static string Write(IEnumerable<string> patterns) => string.Join('\n', patterns);

    /// <summary>The patterns; blank lines are none.</summary>
    public static string[] Read(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Which entry of <paramref name="list"/> a field such as <c>allow[2]</c> names; 0 for the list itself, -1 when it is another field.</summary>
    public static int IndexIn(string? field, string list)
    {
        if (field is null || !field.StartsWith(list, StringComparison.Ordinal))
        {
            return -1;
        }

        return field[list.Length..] switch
        {
            "" => 0,
            ['[', .. var digits, ']'] when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var index) => index,
            _ => -1,
        };
    }

    /// <summary>The error in words with its line, when it is about an entry of that list; else null.</summary>
    public static string? Fault(string text, SigilError? problem, string list)
    {
        var index = IndexIn(problem?.Field, list);
        if (index < 0)
        {
            return null;
        }

        var words = problem!.Fix is { } fix ? $"{problem.Message} {fix}" : problem.Message;
        return problem.Field == list ? words : string.Create(CultureInfo.InvariantCulture, $"Line {LineOf(text, index)}: {words}");
    }

    private static int LineOf(string text, int index)
    {
        var lines = text.Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            if (!string.IsNullOrWhiteSpace(lines[line]) && index-- == 0)
            {
                return line + 1;
            }
        }

        return lines.Length;
    }
}
