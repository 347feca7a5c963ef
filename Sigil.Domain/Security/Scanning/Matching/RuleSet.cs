// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Scanning.Rules;

namespace Sigil.Domain.Security.Scanning.Matching;

/// <summary>Rules that are tried together. Tokens are written in one way only, so their keywords are compared exactly, which is faster; all others without regard to case.</summary>
internal sealed class RuleSet(IReadOnlyList<ScanRule> rules)
{
    private readonly KeywordIndex _exact = new([.. rules.Where(IsExact)], StringComparison.Ordinal);
    private readonly KeywordIndex _folded = new([.. rules.Where(rule => !IsExact(rule))], StringComparison.OrdinalIgnoreCase);

    public IReadOnlyList<ScanRule> Rules => rules;

    /// <summary>Everything that matches.</summary>
    public void Match(string text, List<(ScanRule Rule, RuleSpan Span)> matches)
    {
        Match(_exact, text, matches);
        Match(_folded, text, matches);
    }

    /// <summary>The first place from which the text could go on to become a match; the text's length when there is none.</summary>
    public int OpenAt(string text) => Math.Min(OpenAt(_exact, text), OpenAt(_folded, text));

    private static void Match(KeywordIndex index, string text, List<(ScanRule Rule, RuleSpan Span)> matches)
    {
        if (index.Find(text) is not { } found)
        {
            return;
        }

        var spans = new List<RuleSpan>();
        foreach (var (rule, hits) in found)
        {
            spans.Clear();
            rule.Match(text, hits, spans);
            foreach (var span in spans)
            {
                matches.Add((rule, span));
            }
        }
    }

    private static int OpenAt(KeywordIndex index, string text)
    {
        var open = text.Length;
        foreach (var (rule, hits) in index.Find(text) ?? [])
        {
            open = Math.Min(open, rule.OpenAt(text, hits) ?? text.Length);
        }

        return open;
    }

    private static bool IsExact(ScanRule rule) => rule is TokenRule { CaseSensitive: true };
}
