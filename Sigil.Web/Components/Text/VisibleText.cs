// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Text;

namespace Sigil.Web.Components.Text;

/// <summary>Shows what a text would rather hide: characters that turn the reading direction, that have no width or that control a device are spelled out,
/// so that a title, a link or a tool's arguments read on screen exactly as the machine reads them (PI-O3).</summary>
public static class VisibleText
{
    /// <summary>One line: line breaks and tabs become blanks, hidden characters are spelled out.</summary>
    public static string Line(string? text) => Convert(text, keepLines: false);

    /// <summary>Several lines: line breaks and tabs stay, hidden characters are spelled out.</summary>
    public static string Block(string? text) => Convert(text, keepLines: true);

    private static string Convert(string? text, bool keepLines)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        StringBuilder? result = null;
        var index = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var shown = Show(rune, keepLines);
            if (shown is not null)
            {
                result ??= new StringBuilder(text, 0, index, text.Length + 16);
                result.Append(shown);
            }
            else
            {
                result?.Append(rune.ToString());
            }

            index += rune.Utf16SequenceLength;
        }

        return result?.ToString() ?? text;
    }

    private static string? Show(Rune rune, bool keepLines) => rune.Value switch
    {
        '\n' or '\t' or '\r' => keepLines ? null : " ",
        // Joiners build emoji and whole scripts, and they neither hide nor turn anything.
        0x200C or 0x200D => null,
        // A lone surrogate arrives as the replacement character.
        _ when IsHidden(rune) => string.Create(CultureInfo.InvariantCulture, $"⟨U+{rune.Value:X4}⟩"),
        _ => null,
    };

    private static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
