// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Scanning.Rules;

namespace Sigil.Domain.Security.Scanning.Matching;

/// <summary>Finds which rules are worth trying: one pass over the text for all keywords at once.</summary>
internal sealed class KeywordIndex(IReadOnlyList<ScanRule> rules)
{
    private readonly BeginningIndex<Keyword> _keywords = new(
        rules.Index().SelectMany(rule => rule.Item.Keywords.Select(keyword => new Keyword(keyword, rule.Index, rule.Item.Comparison))), static keyword => keyword.Text, static _ => true);

    /// <summary>For each rule where its keywords begin, ascending, or null; null when there is no keyword at all.</summary>
    public List<int>?[]? Find(string text)
    {
        List<int>?[]? found = null;
        foreach (var (at, some, more) in _keywords.In(text))
        {
            Compare(text, at, some, ref found);
            Compare(text, at, more, ref found);
        }

        return found;
    }

    private void Compare(string text, int at, Keyword[] keywords, ref List<int>?[]? found)
    {
        foreach (var (keyword, rule, comparison) in keywords)
        {
            if (text.AsSpan(at).StartsWith(keyword, comparison))
            {
                found ??= new List<int>?[rules.Count];
                var hits = found[rule] ??= [];
                if (hits.Count == 0 || hits[^1] != at)
                {
                    hits.Add(at);
                }
            }
        }
    }

    private readonly record struct Keyword(string Text, int Rule, StringComparison Comparison);
}
