// SPDX-License-Identifier: Apache-2.0

using System.Buffers;
using System.Text.RegularExpressions;

namespace Sigil.Domain.Security.Scanning.Rules;

/// <summary>Something that takes an expression. The engine is the one that does not go back, so that no text makes it slow (PI-O10); an expression is compiled when its keyword first occurs.</summary>
internal sealed record PatternRule : ScanRule
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>How far back the beginning of a word is looked for.</summary>
    private const int MaxWord = 64;

    /// <summary>So much of a value says what it is like.</summary>
    private const int MaxValue = 1024;

    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n");

    private Regex? _pattern;
    private Regex? _open;

    /// <summary>The expression.</summary>
    public required string Pattern { get; init; }

    /// <summary>Matches from a keyword to the end of a text that could still become a match. Empty for rules that are not used on text that streams.</summary>
    public string Open { get; init; } = "";

    /// <summary>How far before a keyword a match can begin.</summary>
    public int Before { get; init; }

    /// <summary>How far behind a keyword's beginning a match can go on, and from there to the next blank; to the end of the text when it is not told.</summary>
    public int Reach { get; init; } = int.MaxValue;

    /// <summary>Group that holds the secret; 0 for all of the match.</summary>
    public int Group { get; init; }

    /// <summary>Fewest bits in each character of the group.</summary>
    public double MinEntropy { get; init; }

    /// <summary>A further condition on the group.</summary>
    public Func<ReadOnlySpan<char>, bool>? Valid { get; init; }

    public override void Match(string text, IReadOnlyList<int> hits, List<RuleSpan> spans)
    {
        // Only the stretches round the keywords are read, each once, however many keywords are in one.
        for (var i = 0; i < hits.Count;)
        {
            var start = StartOf(text, hits[i]);
            var end = EndOf(text, hits[i]);
            while (++i < hits.Count && hits[i] - Before <= end)
            {
                end = hits[i] + (long)Reach > end ? EndOf(text, hits[i]) : end;
            }

            Match(text, start, end, spans);
        }
    }

    public override int? OpenAt(string text, IReadOnlyList<int> hits)
    {
        if (Open.Length == 0)
        {
            return null;
        }

        var match = (_open ??= new Regex($"(?:{Open})\\z", Options)).Match(text, Math.Max(0, hits[0] - Before));
        if (!match.Success)
        {
            return null;
        }

        foreach (var hit in hits)
        {
            if (hit >= match.Index)
            {
                return hit + KeywordAt(text, hit);
            }
        }

        return match.Index;
    }

    private void Match(string text, int start, int end, List<RuleSpan> spans)
    {
        var pattern = _pattern ??= new Regex(Pattern, Options);
        if (Group == 0 && MinEntropy <= 0 && Valid is null)
        {
            foreach (var match in pattern.EnumerateMatches(text.AsSpan(start, end - start)))
            {
                spans.Add(new RuleSpan(start + match.Index, match.Length, Severity));
            }

            return;
        }

        for (var match = pattern.Match(text, start, end - start); match.Success; match = match.NextMatch())
        {
            var group = match.Groups[Group];
            var value = group.ValueSpan[..Math.Min(group.Length, MaxValue)];
            if (!value.IsEmpty && (MinEntropy <= 0 || Entropy.Of(value) >= MinEntropy) && (Valid is null || Valid(value)))
            {
                spans.Add(new RuleSpan(group.Index, group.Length, Severity));
            }
        }
    }

    /// <summary>Not in the middle of a word: an expression takes the beginning of what it is given for the beginning of one.</summary>
    private int StartOf(string text, int hit)
    {
        var start = Math.Max(0, hit - Before);
        for (var left = MaxWord; left > 0 && start > 0 && IsWord(text[start - 1]); left--)
        {
            start--;
        }

        return start;
    }

    private int EndOf(string text, int hit)
    {
        if (Reach >= text.Length - hit)
        {
            return text.Length;
        }

        var blank = text.AsSpan(hit + Reach).IndexOfAny(Blanks);
        return blank < 0 ? text.Length : hit + Reach + blank;
    }

    private static bool IsWord(char character) => char.IsLetterOrDigit(character) || character == '_';
}
