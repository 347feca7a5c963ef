// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Configuration.Reading;

/// <summary>Finds what somebody meant.</summary>
internal static class Spelling
{
    private const int MaxDistance = 3;
    private const int MaxLength = 128;

    /// <summary>The nearest of <paramref name="known"/>, or null when none is near.</summary>
    public static string? Nearest(string text, IEnumerable<string> known)
    {
        if (text.Length > MaxLength)
        {
            return null;
        }

        var (candidate, distance) = known.Select(candidate => (candidate, Distance(text, candidate))).MinBy(pair => pair.Item2);
        return candidate is not null && distance <= Math.Min(MaxDistance, text.Length / 2) ? candidate : null;
    }

    // Levenshtein, one row at a time.
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
