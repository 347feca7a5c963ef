// SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Text;

namespace Sigil.Domain.Security.Capabilities;

/// <summary>Brings the path of a file capability to its one form, so that patterns compare segment by segment (CG-2, PT-1).</summary>
internal static class PathScope
{
    private const int MaxLength = 4096;

    /// <summary>Reads an absolute path. Doubled slashes and <c>.</c> go; <c>..</c>, backslashes, invisible characters, percent escapes, look-alike slashes
    /// and text that is not in Unicode's composed form are refused, never resolved.</summary>
    public static bool TryCanonicalise(string path, out string? canonical) => TryCanonicalise(path, allowWildcard: false, out canonical);

    /// <summary>The same for the path of a pattern, in which <c>*</c> may stand.</summary>
    public static bool TryCanonicalisePattern(string path, out string? canonical) => TryCanonicalise(path, allowWildcard: true, out canonical);

    private static bool TryCanonicalise(string path, bool allowWildcard, out string? canonical)
    {
        canonical = null;
        if (path.Length is 0 or > MaxLength || path[0] != '/')
        {
            return false;
        }

        foreach (var character in path)
        {
            if (IsRefused(character) || character == '*' && !allowWildcard)
            {
                return false;
            }
        }

        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".").ToArray();
        if (Array.Exists(parts, part => part == "..") || !IsCanonicalText(path))
        {
            return false;
        }

        canonical = "/" + string.Join('/', parts);
        return true;
    }

    private static bool IsRefused(char character)
        => character is '\\' or '%' or '\u2044' or '\u2215' or '\uFF0F'
            || CharUnicodeInfo.GetUnicodeCategory(character)
                is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>In the one form that Unicode calls composed, and nothing in it that is no character: the framework throws for that.</summary>
    private static bool IsCanonicalText(string path)
    {
        try
        {
            return path.IsNormalized(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
