// SPDX-License-Identifier: Apache-2.0

using System.Buffers;
using System.Globalization;
using System.Text;

namespace Sigil.Domain.Security.Approvals;

/// <summary>Text for a person who has to see what is really there: whatever has no picture of its own, changes the direction, or joins its neighbour becomes its code (PI-O3). Nothing is left out, and no two texts look the same.</summary>
public static class ExactText
{
    /// <summary>The text with such characters as <c>\u{202E}</c>; line breaks and tabs stay, a backslash before <c>u{</c> is <c>\u{5C}</c>.</summary>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') && !text.Contains("\\u{", StringComparison.Ordinal))
        {
            return text;
        }

        var visible = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length;)
        {
            var whole = Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length) == OperationStatus.Done;
            if (whole && IsVisible(rune) && !text.AsSpan(i).StartsWith("\\u{"))
            {
                visible.Append(text, i, length);
            }
            else
            {
                visible.Append("\\u{").Append((whole ? rune.Value : text[i]).ToString("X", CultureInfo.InvariantCulture)).Append('}');
            }

            i += length;
        }

        return visible.ToString();
    }

    private static bool IsVisible(Rune rune) => rune.Value is '\n' or '\t' or (>= ' ' and <= '~') || (!HasNoPicture(rune.Value) && Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator));

    // Letters and marks by their category, and yet nothing to see: fillers, joiners, variation selectors, the empty braille cell.
    private static bool HasNoPicture(int rune) => rune is 0x34F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x2800 or 0x3164 or (>= 0xFE00 and <= 0xFE0F) or 0xFFA0 or (>= 0xE0100 and <= 0xE01EF);
}
