// SPDX-License-Identifier: Apache-2.0

using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Sigil.Domain.Security.Scanning.Normalising;

/// <summary>Further forms of a normalised text, each made only where its disguise occurs: markup or blanks between letters, letters of other alphabets, digits for letters, words far apart.</summary>
internal static partial class Disguises
{
    /// <summary>So many characters between two words are more than any order has.</summary>
    private const int Far = 64;

    private static readonly SearchValues<char> Marks = SearchValues.Create("<*_~`\\\u00b7");

    /// <summary>The parts of each form that differ from the text.</summary>
    public static IEnumerable<TextView> Of(TextView view)
    {
        // Most text has none of what a disguise is made of: one look for that costs a fraction of the expressions.
        var text = view.Text.AsSpan();
        var forms = new List<TextView>();
        if (text.ContainsAny(Marks))
        {
            forms.AddRange(WithoutMarkup(view));
        }

        if (LoneCharacters.Find(view.Text) is { Count: > 0 } apart)
        {
            forms.AddRange(Changed(view, apart, LoneCharacters.Join));
            forms.AddRange(Changed(view, apart, LoneCharacters.Close));
        }

        if (!Ascii.IsValid(text) && Confusables.AnyIn(text))
        {
            forms.AddRange(InLatin(view));
        }

        forms.AddRange(WithoutLeet(view));
        forms.AddRange(Closer(view));
        return forms;
    }

    /// <summary>Tags, comments and marks of emphasis between letters taken out (PI-O7).</summary>
    private static IReadOnlyList<TextView> WithoutMarkup(TextView view)
    {
        var form = new FormBuilder(view);
        foreach (var mark in BetweenLetters().EnumerateMatches(view.Text))
        {
            form.Replace(mark.Index, mark.Length);
        }

        return form.Build();
    }

    /// <summary>Words that mix Latin letters with look-alikes, in Latin letters only (PI-O4).</summary>
    private static IReadOnlyList<TextView> InLatin(TextView view)
    {
        var form = new FormBuilder(view);
        foreach (var word in Mixed().EnumerateMatches(view.Text))
        {
            var latin = form.Replace(word.Index, word.Length);
            for (var i = word.Index; i < word.Index + word.Length; i++)
            {
                latin.Add(Confusables.Latin(view.Text[i]) ?? view.Text[i], i);
            }
        }

        return form.Build();
    }

    /// <summary>Digits and marks that stand for letters replaced by them, in words that have both.</summary>
    private static IReadOnlyList<TextView> WithoutLeet(TextView view)
    {
        var form = new FormBuilder(view);
        for (var (start, length) = LeetWords.Next(view.Text, 0); length > 0; (start, length) = LeetWords.Next(view.Text, start + length))
        {
            var letters = form.Replace(start, length);
            for (var i = start; i < start + length; i++)
            {
                letters.Add(LeetWords.Letter(view.Text[i]), i);
            }
        }

        return form.Build();
    }

    /// <summary>Long stretches without a letter made short: an order is read as one across any number of blanks.</summary>
    private static IReadOnlyList<TextView> Closer(TextView view)
    {
        var form = new FormBuilder(view);
        var text = view.Text;
        for (var i = Far - 1; i < text.Length; i += Far)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                continue;
            }

            var (start, end) = (i, i + 1);
            for (; start > 0 && !char.IsLetterOrDigit(text[start - 1]); start--)
            {
            }

            for (; end < text.Length && !char.IsLetterOrDigit(text[end]); end++)
            {
            }

            if (end - start > Far)
            {
                form.Replace(start + 1, end - start - 1);
            }

            i = Math.Max(i, end - 1);
        }

        return form.Build();
    }

    private static IReadOnlyList<TextView> Changed(TextView view, List<(int Start, int End)> parts, Action<string, int, int, ViewBuilder> change)
    {
        var form = new FormBuilder(view);
        foreach (var (start, end) in parts)
        {
            change(view.Text, start, end, form.Replace(start, end - start));
        }

        return form.Build();
    }

    [GeneratedRegex(@"<!--[^>]{0,200}-->|</?[A-Za-z][^<>]{0,200}>|[*_~`]+|\\(?=[^\w\s])|\u00b7")]
    private static partial Regex BetweenLetters();

    [GeneratedRegex(@"\b(?=\w*[A-Za-z])(?=\w*[\p{IsCyrillic}\p{IsGreek}\p{IsArmenian}\u0250-\u02af\u1d00-\u1d7f\ua700-\ua7ff\u13a0-\u13ff])\w{2,40}\b|\b[\p{IsCyrillic}\p{IsGreek}]{1,12}\b(?=\W+[A-Za-z])")]
    private static partial Regex Mixed();
}
