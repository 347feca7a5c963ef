// SPDX-License-Identifier: Apache-2.0

using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Sigil.Domain.Security.Scanning.Normalising;

/// <summary>Further forms of a normalised text, each made only where its disguise occurs: markup or blanks between letters, letters of other alphabets, digits for letters.</summary>
internal static partial class Disguises
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("<*_~`\\\u00b7");
    private static readonly SearchValues<char> LeetCharacters = SearchValues.Create("013457$@!|8");

    /// <summary>Each form that differs from the text.</summary>
    public static IEnumerable<TextView> Of(TextView view)
    {
        // Most text has none of what a disguise is made of: one look for that costs a fraction of the expressions.
        if (view.Text.AsSpan().ContainsAny(Marks) && WithoutMarkup(view) is { } plain)
        {
            yield return plain;
        }

        if (LoneCharacters.Neighbour(view.Text))
        {
            if (Joined(view) is { } joined)
            {
                yield return joined;
            }

            if (Removed(view, BlanksBetween().EnumerateMatches(view.Text)) is { } closed)
            {
                yield return closed;
            }
        }

        if (!Ascii.IsValid(view.Text) && InLatin(view) is { } latin)
        {
            yield return latin;
        }

        if (view.Text.AsSpan().ContainsAny(LeetCharacters) && WithoutLeet(view) is { } letters)
        {
            yield return letters;
        }
    }

    /// <summary>Tags, comments and marks of emphasis between letters taken out (PI-O7).</summary>
    private static TextView? WithoutMarkup(TextView view) => Removed(view, BetweenLetters().EnumerateMatches(view.Text));

    /// <summary>Letters that stand apart put together; wider gaps divide the words (PI-O5).</summary>
    private static TextView? Joined(TextView view)
    {
        ViewBuilder? builder = null;
        var done = 0;
        foreach (var run in Spaced().EnumerateMatches(view.Text))
        {
            builder ??= new ViewBuilder(view);
            builder.Copy(done, run.Index - done);
            Join(view.Text, run.Index, run.Index + run.Length, builder);
            done = run.Index + run.Length;
        }

        builder?.Copy(done, view.Text.Length - done);
        return builder?.Build();
    }

    private static void Join(string text, int start, int end, ViewBuilder builder)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                builder.Add(text[i], i);
            }
            else if (i + 1 < end && !char.IsLetterOrDigit(text[i + 1]) && i > start && char.IsLetterOrDigit(text[i - 1]))
            {
                builder.Add(' ', i);
            }
        }
    }

    /// <summary>Words that mix Latin letters with look-alikes, in Latin letters only (PI-O4).</summary>
    private static TextView? InLatin(TextView view)
    {
        ViewBuilder? builder = null;
        var done = 0;
        foreach (var word in Mixed().EnumerateMatches(view.Text))
        {
            builder ??= new ViewBuilder(view);
            builder.Copy(done, word.Index - done);
            for (var i = word.Index; i < word.Index + word.Length; i++)
            {
                builder.Add(Confusables.Latin(view.Text[i]) ?? view.Text[i], i);
            }

            done = word.Index + word.Length;
        }

        builder?.Copy(done, view.Text.Length - done);
        return builder?.Build();
    }

    /// <summary>Digits and marks that stand for letters replaced by them, in words that have both.</summary>
    private static TextView? WithoutLeet(TextView view)
    {
        ViewBuilder? builder = null;
        var done = 0;
        foreach (var word in Leet().EnumerateMatches(view.Text))
        {
            builder ??= new ViewBuilder(view);
            builder.Copy(done, word.Index - done);
            for (var i = word.Index; i < word.Index + word.Length; i++)
            {
                builder.Add(Letter(view.Text[i]), i);
            }

            done = word.Index + word.Length;
        }

        builder?.Copy(done, view.Text.Length - done);
        return builder?.Build();
    }

    private static TextView? Removed(TextView view, Regex.ValueMatchEnumerator gone)
    {
        ViewBuilder? builder = null;
        var done = 0;
        foreach (var part in gone)
        {
            builder ??= new ViewBuilder(view);
            builder.Copy(done, part.Index - done);
            done = part.Index + part.Length;
        }

        builder?.Copy(done, view.Text.Length - done);
        return builder?.Build();
    }

    private static char Letter(char character) => character switch
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

    [GeneratedRegex(@"<!--[^>]{0,200}-->|</?[A-Za-z][^<>]{0,200}>|[*_~`]+|\\(?=[^\w\s])|\u00b7")]
    private static partial Regex BetweenLetters();

    /// <summary>At least six single letters with marks or blanks between them.</summary>
    [GeneratedRegex(@"(?<![\p{L}\d])[\p{L}\d](?:[ \t.\-_*·,|/\\+\r\n]{1,4}[\p{L}\d](?![\p{L}\d])){5,}")]
    private static partial Regex Spaced();

    /// <summary>The blank after a character that stands alone, before another one.</summary>
    [GeneratedRegex(@"(?<=(?:^|\s)\S)[ \t\r\n]{1,2}(?=\S(?:\s|$))")]
    private static partial Regex BlanksBetween();

    [GeneratedRegex(@"\b(?=\w*[A-Za-z])(?=\w*[\p{IsCyrillic}\p{IsGreek}\p{IsArmenian}\u0250-\u02af\u1d00-\u1d7f\ua700-\ua7ff\u13a0-\u13ff])\w{2,40}\b|\b[\p{IsCyrillic}\p{IsGreek}]{1,12}\b(?=\W+[A-Za-z]{2})")]
    private static partial Regex Mixed();

    [GeneratedRegex(@"(?<![\w@$!])(?=[\w@$!|]*[A-Za-z])(?=[\w@$!|]*[013457$@!|8])[A-Za-z013457$@!|89]{3,20}(?![\w@$])")]
    private static partial Regex Leet();
}
