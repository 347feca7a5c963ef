// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Text;

namespace Sigil.Domain.Security.Scanning.Normalising;

/// <summary>Brings single characters into one form: compatibility forms to plain ones, Latin and Arabic letters without their marks.</summary>
internal static class RuneFolding
{
    /// <summary>What was computed before; two that compute the same at once do no harm.</summary>
    private static readonly string?[] Known = new string?[0x20000];

    /// <summary>What a character becomes; empty for marks that are taken off.</summary>
    public static string Fold(Rune rune) => rune.Value < Known.Length ? Known[rune.Value] ??= Compute(rune) : Compute(rune);

    /// <summary>Marks above and below Latin letters, vowel signs and the lengthening stroke of Arabic.</summary>
    public static bool IsStripped(int rune) => rune is (>= 0x300 and <= 0x36F) or (>= 0x1AB0 and <= 0x1AFF) or (>= 0x1DC0 and <= 0x1DFF) or (>= 0x20D0 and <= 0x20FF)
        or (>= 0x64B and <= 0x65F) or 0x640 or 0x670 or (>= 0x6D6 and <= 0x6ED);

    private static string Compute(Rune rune)
    {
        if (IsStripped(rune.Value))
        {
            return "";
        }

        // The framework refuses to normalise what Unicode says is never a character.
        if ((rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF)
        {
            return rune.ToString();
        }

        var plain = rune.ToString().Normalize(NormalizationForm.FormKC);
        var parts = plain.Normalize(NormalizationForm.FormKD);
        if (!IsLatin(parts[0]) && !IsArabic(parts[0]))
        {
            return plain;
        }

        var folded = new StringBuilder(parts.Length);
        foreach (var character in parts)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(character);
            }
        }

        return folded.ToString();
    }

    private static bool IsLatin(char character) => character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');

    private static bool IsArabic(char character) => character is >= '\u0600' and <= '\u06FF';
}
