// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Scanning.Rules;

namespace Sigil.Domain.Security.Scanning.Matching;

/// <summary>Rules that are tried together.</summary>
/// <param name="rules">Those with a fixed form.</param>
/// <param name="concepts">Those that are told by words; null for none.</param>
internal sealed class RuleSet(ScanRule[] rules, ConceptMatcher? concepts = null)
{
    private readonly KeywordIndex _keywords = new(rules);

    /// <summary>Everything that matches.</summary>
    public void Match(string text, List<RuleMatch> matches)
    {
        concepts?.Match(text, matches);
        if (_keywords.Find(text) is not { } found)
        {
            return;
        }

        var spans = new List<RuleSpan>();
        for (var i = 0; i < rules.Length; i++)
        {
            if (found[i] is { } hits)
            {
                spans.Clear();
                rules[i].Match(text, hits, spans);
                foreach (var span in spans)
                {
                    matches.Add(new RuleMatch(rules[i].Name, rules[i].Family, span));
                }
            }
        }
    }

    /// <summary>The first place from which the text could go on to become a match; the text's length when there is none.</summary>
    public int OpenAt(string text)
    {
        var open = text.Length;
        var found = _keywords.Find(text);
        for (var i = 0; found is not null && i < rules.Length; i++)
        {
            if (found[i] is { } hits)
            {
                open = Math.Min(open, rules[i].OpenAt(text, hits) ?? text.Length);
            }
        }

        return open;
    }
}
