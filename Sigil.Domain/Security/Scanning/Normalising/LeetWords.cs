// SPDX-License-Identifier: Apache-2.0

using System.Buffers;

namespace Sigil.Domain.Security.Scanning.Normalising;

/// <summary>Finds words in which digits and marks stand for letters.</summary>
internal static class LeetWords
{
    private const string Stand = "013457$@!|8";
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const int Shortest = 3;
    private const int Longest = 20;

    private static readonly SearchValues<char> Stands = SearchValues.Create(Stand);
    private static readonly SearchValues<char> InWord = SearchValues.Create(Letters + Stand + "9");

    /// <summary>The next of them from a place on; a length of 0 when there is none.</summary>
    public static (int Start, int Length) Next(string text, int from)
    {
        while (text.AsSpan(from).IndexOfAny(Stands) is var offset and >= 0)
        {
            var at = from + offset;
            var start = at;
            while (start > from && InWord.Contains(text[start - 1]))
            {
                start--;
            }

            var length = text.AsSpan(at).IndexOfAnyExcept(InWord);
            var end = length < 0 ? text.Length : at + length;
            from = end;
            if (IsOne(text.AsSpan(start..end).TrimEnd('!')) && !Continues(text, start - 1) && !Continues(text, end))
            {
                return (start, end - start);
            }
        }

        return (text.Length, 0);
    }

    /// <summary>The letter that a character stands for.</summary>
    public static char Letter(char character) => character switch
    {
        '0' => 'o',
        '1' or '!' or '|' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        '8' => 'b',
        '9' => 'g',
        _ => character,
    };

    /// <summary>At least half of it letters: what has fewer is a number.</summary>
    private static bool IsOne(ReadOnlySpan<char> word)
    {
        var letters = 0;
        foreach (var character in word)
        {
            letters += char.IsAsciiLetter(character) ? 1 : 0;
        }

        return word.Length is >= Shortest and <= Longest && letters < word.Length && letters * 2 >= word.Length;
    }

    private static bool Continues(string text, int at) => at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_');
}
