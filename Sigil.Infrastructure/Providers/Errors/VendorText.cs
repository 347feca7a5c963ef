// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Sigil.Infrastructure.Providers.Errors;

/// <summary>Makes a vendor's words fit to show: one line without control or direction characters, at most 200 characters, nothing that looks like a key.</summary>
internal static partial class VendorText
{
    private const int Longest = 200;

    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var clean = new StringBuilder(Longest);
        foreach (var rune in text.EnumerateRunes())
        {
            var blank = Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);
            if (blank ? clean is { Length: > 0 } && clean[^1] != ' ' : Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
            {
                clean.Append(blank ? " " : rune.ToString());
            }

            // Cut only after the keys are masked: half a key is no longer recognised as one.
            if (clean.Length > 4 * Longest)
            {
                break;
            }
        }

        return Shorten(Keys().Replace(clean.ToString().Trim(), "***"));
    }

    private static string Shorten(string text)
    {
        if (text.Length <= Longest)
        {
            return text;
        }

        var end = Longest - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }

    [GeneratedRegex(@"\b(?:sk|pk|rk|sigil|AIza|Bearer)[-_ ]?[A-Za-z0-9_.*-]{6,}", RegexOptions.NonBacktracking)]
    private static partial Regex Keys();
}
