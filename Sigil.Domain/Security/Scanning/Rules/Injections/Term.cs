// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Scanning.Normalising;

namespace Sigil.Domain.Security.Scanning.Rules.Injections;

/// <summary>A word or phrase of a lexicon, ready to be compared.</summary>
/// <param name="Text">Its letters, normalised and in capitals; a blank stands for white space.</param>
/// <param name="Concepts">What it does.</param>
/// <param name="Languages">Where it is used.</param>
/// <param name="Before">How many letters may stand before it in the same word.</param>
/// <param name="After">How many may follow.</param>
internal sealed record Term(string Text, Concept Concepts, Language Languages, int Before, int After)
{
    private const int MaxBlanks = 4;

    /// <summary>Reads a term as a lexicon writes it.</summary>
    public static Term Parse(string written, Concept concepts, Language languages)
    {
        var text = Normaliser.Normalise(written.Trim('*')).Text.ToUpperInvariant();
        return new Term(
            text,
            concepts,
            languages,
            written.StartsWith('*') ? int.MaxValue : Slack(text[0]),
            written.EndsWith('*') ? int.MaxValue : Slack(text[^1]));
    }

    /// <summary>Where it ends when it begins at <paramref name="at"/>; 0 when it does not.</summary>
    public int EndAt(string text, int at)
    {
        var end = at;
        foreach (var character in Text)
        {
            if (character == ' ')
            {
                var blanks = Blanks(text, end);
                if (blanks == 0)
                {
                    return 0;
                }

                end += blanks;
            }
            else if (end < text.Length && IsSame(text[end], character))
            {
                end++;
            }
            else
            {
                return 0;
            }
        }

        return LettersBefore(text, at, Before) && LettersAfter(text, end, After) ? end : 0;
    }

    private static int Blanks(string text, int at)
    {
        var count = 0;
        while (count < MaxBlanks && at + count < text.Length && char.IsWhiteSpace(text[at + count]))
        {
            count++;
        }

        return count;
    }

    private static bool IsSame(char character, char capital)
        => character == capital || char.ToUpperInvariant(character) == capital || (capital == '\'' && character is '’' or '‘' or '´' or '`');

    private static bool LettersBefore(string text, int at, int most)
    {
        for (var count = 0; at > 0 && most < int.MaxValue && IsWord(text[at - 1]); at--)
        {
            if (++count > most)
            {
                return false;
            }
        }

        return true;
    }

    private static bool LettersAfter(string text, int at, int most)
    {
        for (var count = 0; at < text.Length && most < int.MaxValue && IsWord(text[at]); at++)
        {
            if (++count > most)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWord(char character) => char.IsLetterOrDigit(character) || character == '_';

    /// <summary>Chinese and Japanese do not divide words; Arabic writes short words and endings together with them.</summary>
    private static int Slack(char edge) => edge switch
    {
        >= '\u2e80' => int.MaxValue,
        >= '\u0600' and <= '\u06ff' => 3,
        _ => char.IsLetterOrDigit(edge) ? 0 : int.MaxValue,
    };
}
