// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Scanning.Normalising;

/// <summary>Finds letters that stand apart. Ordinary text has single ones, and hardly ever two beside each other.</summary>
internal static class LoneCharacters
{
    /// <summary>How far apart they can stand and still be one word.</summary>
    private const int Gap = 5;

    /// <summary>True when a letter or digit with none beside it is followed by another such within a few characters.</summary>
    public static bool Neighbour(string text)
    {
        var last = -1 - Gap;
        for (var i = 0; i < text.Length; i++)
        {
            // Inside a word there is nothing to see: on to its end.
            if (!IsWord(text[i]))
            {
                continue;
            }

            var start = i;
            while (i + 1 < text.Length && IsWord(text[i + 1]))
            {
                i++;
            }

            if (i == start)
            {
                if (start - last <= Gap)
                {
                    return true;
                }

                last = start;
            }
        }

        return false;
    }

    private static bool IsWord(char character) => character < 128 ? char.IsAsciiLetterOrDigit(character) : char.IsLetterOrDigit(character);
}
