// SPDX-License-Identifier: Apache-2.0

using System.Buffers;

namespace Sigil.Domain.Security.Scanning.Normalising;

/// <summary>Finds letters that stand apart: ordinary text has single ones, and hardly ever six in a row.</summary>
internal static class LoneCharacters
{
    /// <summary>How far apart they can stand and still be one word.</summary>
    private const int Gap = 8;

    private const int Fewest = 6;

    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n");

    /// <summary>The stretches in which at least six letters or digits, with none beside them, follow each other within a few characters.</summary>
    public static List<(int Start, int End)> Find(string text)
    {
        var found = new List<(int Start, int End)>();
        var (start, end, count) = (0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            // Inside a word there is nothing to see: on to its end.
            if (!IsWord(text[i]))
            {
                continue;
            }

            var from = i;
            while (i + 1 < text.Length && IsWord(text[i + 1]))
            {
                i++;
            }

            if (i > from || from - end >= Gap)
            {
                Keep(found, start, end, count);
                count = 0;
            }

            if (i == from)
            {
                start = count == 0 ? from : start;
                (end, count) = (from + 1, count + 1);
            }
        }

        Keep(found, start, end, count);
        return found;
    }

    /// <summary>They put together (PI-O5). What stands between most of them is what they were pulled apart with; where more stands, it belongs to the text.</summary>
    public static void Join(string text, int start, int end, ViewBuilder builder)
    {
        var usual = Gaps(text, start, end).CountBy(gap => text[gap.Start..gap.End]).MaxBy(gap => gap.Value).Key;
        var blanks = usual.Count(Blanks.Contains);
        foreach (var (from, to) in Gaps(text, start, end))
        {
            builder.Add(text[from - 1], from - 1);
            if (text.AsSpan(from, to - from).SequenceEqual(usual))
            {
                continue;
            }

            var run = 0;
            for (var i = from; i < to; i++)
            {
                run = Blanks.Contains(text[i]) ? run + 1 : 0;
                if (run == 0 || run == blanks + 1)
                {
                    builder.Add(run == 0 ? text[i] : ' ', i);
                }
            }
        }

        builder.Add(text[end - 1], end - 1);
    }

    /// <summary>They and the marks between them without the blanks (SX-6).</summary>
    public static void Close(string text, int start, int end, ViewBuilder builder)
    {
        for (var i = start; i < end; i++)
        {
            if (!Blanks.Contains(text[i]))
            {
                builder.Add(text[i], i);
            }
        }
    }

    private static IEnumerable<(int Start, int End)> Gaps(string text, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
        {
            var from = i;
            while (!IsWord(text[i]))
            {
                i++;
            }

            yield return (from, i);
        }
    }

    private static void Keep(List<(int Start, int End)> found, int start, int end, int count)
    {
        if (count >= Fewest)
        {
            found.Add((start, end));
        }
    }

    private static bool IsWord(char character) => character < 128 ? char.IsAsciiLetterOrDigit(character) : char.IsLetterOrDigit(character);
}
