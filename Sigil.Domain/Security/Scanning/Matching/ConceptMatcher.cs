// SPDX-License-Identifier: Apache-2.0

using System.Buffers;
using System.Numerics;
using Sigil.Domain.Security.Scanning.Rules;
using Sigil.Domain.Security.Scanning.Rules.Injections;

namespace Sigil.Domain.Security.Scanning.Matching;

/// <summary>Finds where concepts stand together: one pass over the terms of a text, which remembers for every part of every rule where it was seen last.</summary>
internal sealed class ConceptMatcher
{
    /// <summary>How far from a match a word still belongs to it.</summary>
    private const int Near = 60;

    private const int LanguageCount = 8;

    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?;。！？؟\n");

    private readonly ConceptIndex _index = new(Lexicon.All);
    private readonly ConceptRule[] _rules;
    private readonly int[] _firstPart;
    private readonly int _parts;
    private readonly (int Rule, int Part)[][] _byConcept;

    public ConceptMatcher(IReadOnlyList<ConceptRule> rules)
    {
        _rules = [.. rules];
        _firstPart = [.. _rules.Select((_, rule) => _rules.Take(rule).Sum(before => before.Parts.Length))];
        _parts = _firstPart[^1] + _rules[^1].Parts.Length;
        _byConcept = [.. Enumerable.Range(0, 64).Select(bit => PartsOf((Concept)(1UL << bit)))];
    }

    /// <summary>Everything that matches.</summary>
    public void Match(string text, List<RuleMatch> matches)
    {
        var hits = _index.Find(text);
        if (hits.Count < 2)
        {
            return;
        }

        // For each language by itself: the words of an order are of one language.
        var last = new ConceptHit[LanguageCount * _parts];
        for (var i = 0; i < hits.Count; i++)
        {
            for (var left = (uint)hits[i].Languages; left != 0; left &= left - 1)
            {
                See(text, hits, i, last.AsSpan(BitOperations.TrailingZeroCount(left) * _parts, _parts), matches);
            }
        }
    }

    private void See(string text, List<ConceptHit> hits, int at, Span<ConceptHit> last, List<RuleMatch> matches)
    {
        for (var left = (ulong)hits[at].Concepts; left != 0; left &= left - 1)
        {
            foreach (var (rule, part) in _byConcept[BitOperations.TrailingZeroCount(left)])
            {
                var parts = last.Slice(_firstPart[rule], _rules[rule].Parts.Length);
                parts[part] = hits[at];
                if (Stretch(_rules[rule], parts) is { } span && IsOne(text, hits, at, span, _rules[rule]))
                {
                    Add(matches, new RuleMatch(_rules[rule].Name, ScanFamily.Injection, span, parts[0].Start));
                    parts.Clear();
                }
            }
        }
    }

    /// <summary>Adds what is not there yet: the same words can be an order in several languages.</summary>
    private static void Add(List<RuleMatch> matches, RuleMatch match)
    {
        for (var i = matches.Count - 1; i >= Math.Max(0, matches.Count - LanguageCount); i--)
        {
            if (matches[i] == match)
            {
                return;
            }
        }

        matches.Add(match);
    }

    /// <summary>The stretch in which all parts stand, when it is short enough.</summary>
    private static RuleSpan? Stretch(ConceptRule rule, Span<ConceptHit> parts)
    {
        var (start, end) = (int.MaxValue, 0);
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].End == 0 || IsAmong(parts[..i], parts[i]) || (rule.Ordered && i > 0 && parts[i].Start < parts[i - 1].Start))
            {
                return null;
            }

            (start, end) = (Math.Min(start, parts[i].Start), Math.Max(end, parts[i].End));
        }

        return end - start <= rule.Within ? new RuleSpan(start, end - start, rule.Severity) : null;
    }

    private static bool IsOne(string text, List<ConceptHit> hits, int at, RuleSpan span, ConceptRule rule)
        => (rule.Across || !EndsSentence(text.AsSpan(span.Start, span.Length))) && !IsExcused(hits, at, span, rule.Unless);

    /// <summary>A mark that ends a sentence, and something behind it.</summary>
    private static bool EndsSentence(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(Ends); at >= 0 && at + 1 < text.Length;)
        {
            if (text[at] > '\u3000' || (text[at] == '\n' ? text[at + 1] == '\n' : char.IsWhiteSpace(text[at + 1])))
            {
                return true;
            }

            var next = text[(at + 1)..].IndexOfAny(Ends);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    /// <summary>Whether a word that makes it harmless stands in the stretch or shortly before or after it.</summary>
    private static bool IsExcused(List<ConceptHit> hits, int at, RuleSpan span, Concept unless)
    {
        if (unless == Concept.None)
        {
            return false;
        }

        var (first, end) = (span.Start - Near, span.Start + span.Length + Near);
        for (var i = at; i >= 0 && hits[i].Start >= first; i--)
        {
            if ((hits[i].Concepts & unless) != 0)
            {
                return true;
            }
        }

        for (var i = at; i < hits.Count && hits[i].Start < end; i++)
        {
            if ((hits[i].Concepts & unless) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAmong(Span<ConceptHit> parts, ConceptHit hit)
    {
        foreach (var part in parts)
        {
            if (part.Start == hit.Start && part.End == hit.End)
            {
                return true;
            }
        }

        return false;
    }

    private (int Rule, int Part)[] PartsOf(Concept concept)
        => [.. _rules.Index().SelectMany(rule => rule.Item.Parts.Index().Where(part => (part.Item & concept) != 0).Select(part => (rule.Index, part.Index)))];
}
