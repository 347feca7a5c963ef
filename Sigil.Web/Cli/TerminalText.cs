// SPDX-License-Identifier: Apache-2.0

using System.Globalization;

namespace Sigil.Web.Cli;

/// <summary>Makes text of strangers safe to print: escape sequences, carriage returns and marks that reorder text are taken out (XS-6).</summary>
internal static class TerminalText
{
    /// <summary>The text without control and format characters; line breaks and tabs stay.</summary>
    public static string Clean(string text)
        => text.All(IsHarmless) ? text : string.Concat(text.Where(IsHarmless));

    // U+200C and U+200D join letters and emoji and draw nothing of their own.
    private static bool IsHarmless(char character) => character is '\n' or '\t' or '\u200c' or '\u200d'
        || char.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format);
}
