// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Text;

namespace Sigil.Web.Configuration.Editing;

/// <summary>Writes values as YAML, bare where that is safe in every place and quoted elsewhere.</summary>
internal static class YamlText
{
    /// <summary>One value.</summary>
    public static string Scalar(string text) => IsPlain(text) ? text : text.Any(char.IsControl) ? DoubleQuoted(text) : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A value or a list, on one line.</summary>
    public static string Inline(IReadOnlyList<string> items, bool isList) => isList ? $"[{string.Join(", ", items.Select(Scalar))}]" : Scalar(items[0]);

    /// <summary>A value below further keys, on one line: <c>{ a: { b: value } }</c>, or the value itself where there are none.</summary>
    public static string Flow(IReadOnlyList<string> key, string value) => key.Count == 0 ? value : $"{{ {Scalar(key[0])}: {Flow([.. key.Skip(1)], value)} }}";

    /// <summary>A value below its keys, one line for each.</summary>
    public static string Block(IReadOnlyList<string> key, string value, int indent, string newline)
    {
        var lines = new StringBuilder();
        for (var depth = 0; depth < key.Count; depth++)
        {
            lines.Append(' ', indent + (2 * depth)).Append(Scalar(key[depth])).Append(':');
            lines.Append(depth == key.Count - 1 ? $" {value}" : "").Append(newline);
        }

        return lines.ToString();
    }

    private static bool IsPlain(string text)
        => text.Length > 0 && char.IsAsciiLetterOrDigit(text[0]) && text[^1] != ':' && text is not ("null" or "true" or "false")
            ? text.All(character => char.IsAsciiLetterOrDigit(character) || "-_./+@:".Contains(character, StringComparison.Ordinal))
            : text is "true" or "false";

    private static string DoubleQuoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            quoted.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                _ when char.IsControl(character) => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => character.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
