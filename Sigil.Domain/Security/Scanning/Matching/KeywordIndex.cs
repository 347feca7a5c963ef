// SPDX-License-Identifier: Apache-2.0

using System.Buffers;
using Sigil.Domain.Security.Scanning.Rules;

namespace Sigil.Domain.Security.Scanning.Matching;

/// <summary>Finds which rules are worth trying: one pass over the text for all keywords at once. Text without any keyword, which is most text, costs nothing more.</summary>
internal sealed class KeywordIndex
{
    private readonly SearchValues<string> _keywords;
    private readonly StringComparison _comparison;
    private readonly Dictionary<char, (string Keyword, int Rule)[]> _byFirst;
    private readonly IReadOnlyList<ScanRule> _rules;

    public KeywordIndex(IReadOnlyList<ScanRule> rules, StringComparison comparison)
    {
        (_rules, _comparison) = (rules, comparison);
        var keywords = rules.SelectMany((rule, index) => rule.Keywords.Select(keyword => (Keyword: keyword, Rule: index))).ToList();
        _keywords = SearchValues.Create([.. keywords.Select(entry => entry.Keyword).Distinct(StringComparer.Ordinal)], comparison);
        _byFirst = keywords.GroupBy(entry => Fold(entry.Keyword[0])).ToDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>The rules of which a keyword occurs, with the places, ascending.</summary>
    public Dictionary<ScanRule, List<int>>? Find(string text)
    {
        Dictionary<ScanRule, List<int>>? found = null;
        for (var at = text.AsSpan().IndexOfAny(_keywords); at >= 0;)
        {
            foreach (var (keyword, rule) in _byFirst.GetValueOrDefault(Fold(text[at]), []))
            {
                if (string.Compare(text, at, keyword, 0, keyword.Length, _comparison) == 0)
                {
                    Add(ref found, _rules[rule], at);
                }
            }

            var next = text.AsSpan(at + 1).IndexOfAny(_keywords);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return found;
    }

    private static void Add(ref Dictionary<ScanRule, List<int>>? found, ScanRule rule, int at)
    {
        found ??= new Dictionary<ScanRule, List<int>>(ReferenceEqualityComparer.Instance);
        if (!found.TryGetValue(rule, out var hits))
        {
            found[rule] = hits = [];
        }

        if (hits.Count == 0 || hits[^1] != at)
        {
            hits.Add(at);
        }
    }

    private char Fold(char character) => _comparison == StringComparison.Ordinal ? character : char.ToLowerInvariant(character);
}
