// SPDX-License-Identifier: Apache-2.0

using System.Text.RegularExpressions;

namespace Sigil.Domain.Security.Scanning.Rules;

/// <summary>Something that takes an expression. The engine is the one that does not go back, so that no text makes it slow (PI-O10); an expression is compiled when its keyword first occurs.</summary>
internal sealed record PatternRule : ScanRule
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private Regex? _pattern;
    private Regex? _open;

    /// <summary>The expression.</summary>
    public required string Pattern { get; init; }

    /// <summary>Matches from a keyword to the end of a text that could still become a match. Empty for rules that are not used on text that streams.</summary>
    public string Open { get; init; } = "";

    /// <summary>How far before a keyword a match can begin.</summary>
    public int Before { get; init; }

    /// <summary>Group that holds the secret; 0 for all of the match.</summary>
    public int Group { get; init; }

    /// <summary>Fewest bits in each character of the group.</summary>
    public double MinEntropy { get; init; }

    /// <summary>A further condition on the group.</summary>
    public Func<ReadOnlySpan<char>, bool>? Valid { get; init; }

    public override void Match(string text, IReadOnlyList<int> hits, List<RuleSpan> spans)
    {
        var pattern = _pattern ??= new Regex(Pattern, Options);
        for (var match = pattern.Match(text, Math.Max(0, hits[0] - Before)); match.Success; match = match.NextMatch())
        {
            var group = match.Groups[Group];
            if (group.Length > 0 && (MinEntropy <= 0 || Entropy.Of(group.ValueSpan) >= MinEntropy) && (Valid is null || Valid(group.ValueSpan)))
            {
                spans.Add(new RuleSpan(group.Index, group.Length, Severity));
            }
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
                return hit + KeywordAt(text, hit, StringComparison.OrdinalIgnoreCase);
            }
        }

        return match.Index;
    }
}
