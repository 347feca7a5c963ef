// SPDX-License-Identifier: Apache-2.0

using System.Buffers;

namespace Sigil.Domain.Security.Scanning.Decoding;

/// <summary>Finds stretches that can be base 64 or hexadecimal: at least 16 characters of them, also over lines.</summary>
internal static class EncodedRuns
{
    private const int Shortest = 16;
    private const int ShortestLine = 4;

    private static readonly SearchValues<char> Characters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-");

    /// <summary>The next one from a place on; a length of 0 when there is none.</summary>
    public static (int Start, int Length) Next(string text, int from)
    {
        // Where the sixteenth character is none of them, no run begins at any of the sixteen.
        for (var last = from + Shortest - 1; last < text.Length; last += Shortest)
        {
            var start = last + 1;
            while (start > from && Characters.Contains(text[start - 1]))
            {
                start--;
            }

            var end = last >= start ? EndOf(text, last + 1) : start;
            if (end - start >= Shortest)
            {
                return (start, WithLines(text, end) - start);
            }

            (from, last) = (end, Math.Max(last, end - 1));
        }

        return (text.Length, 0);
    }

    /// <summary>The end with the lines that go on, and what fills up the last group.</summary>
    private static int WithLines(string text, int end)
    {
        while (NextLine(text, end) is var line && line > end && EndOf(text, line) is var further && further - line >= ShortestLine)
        {
            end = further;
        }

        for (var filled = 0; filled < 2 && end < text.Length && text[end] == '='; filled++)
        {
            end++;
        }

        return end;
    }

    private static int NextLine(string text, int end)
        => text.AsSpan(end) is ['\r', '\n', ..] ? end + 2 : text.AsSpan(end) is ['\n', ..] ? end + 1 : end;

    private static int EndOf(string text, int from)
    {
        var length = text.AsSpan(from).IndexOfAnyExcept(Characters);
        return length < 0 ? text.Length : from + length;
    }
}
