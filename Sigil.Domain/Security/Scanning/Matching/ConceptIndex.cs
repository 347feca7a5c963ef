// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Scanning.Rules.Injections;

namespace Sigil.Domain.Security.Scanning.Matching;

/// <summary>Finds the terms of all languages in one pass, and the addresses that something could be sent to.</summary>
internal sealed class ConceptIndex(IEnumerable<Lexicon> lexicons)
{
    private readonly BeginningIndex<Term> _terms = new(Read(lexicons), static term => term.Text, static term => term.Before > 0);

    /// <summary>What is in the text, in its order.</summary>
    public List<ConceptHit> Find(string text)
    {
        var hits = new List<ConceptHit>();
        foreach (var (at, some, more) in _terms.In(text))
        {
            Compare(text, at, some, hits);
            Compare(text, at, more, hits);
        }

        if (hits.Count > 0)
        {
            AddPlaces(text, hits);
        }

        return hits;
    }

    private static void Compare(string text, int at, Term[] terms, List<ConceptHit> hits)
    {
        foreach (var term in terms)
        {
            if (term.EndAt(text, at) is > 0 and var end && (!IsInAddress(text, at) || (term.Concepts & Concept.Place) != 0))
            {
                hits.Add(new ConceptHit(at, end, term.Concepts, term.Languages));
            }
        }
    }

    /// <summary>What is a part of an address says where to and nothing else.</summary>
    private static bool IsInAddress(string text, int at) => at > 0 && text[at - 1] is ('/' or '?' or '=' or '&' or '#');

    private static IEnumerable<Term> Read(IEnumerable<Lexicon> lexicons)
        => from lexicon in lexicons
           from concept in lexicon.Terms
           from written in concept.Value.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
           group (Concept: concept.Key, lexicon.Languages) by written into term
           select Term.Parse(term.Key, term.Aggregate(Concept.None, (all, entry) => all | entry.Concept), term.Aggregate(Language.None, (all, entry) => all | entry.Languages));

    /// <summary>Addresses of mail, and numbers of telephones.</summary>
    private static void AddPlaces(string text, List<ConceptHit> hits)
    {
        var before = hits.Count;
        for (var at = text.AsSpan().IndexOfAny('@', '+'); at >= 0;)
        {
            if (text[at] == '@' ? at > 0 && IsWord(text, at - 1) && IsWord(text, at + 1) : Digits(text, at + 1) >= 7)
            {
                hits.Add(new ConceptHit(at, at + 1, Concept.Place, Language.All));
            }

            var next = text.AsSpan(at + 1).IndexOfAny('@', '+');
            at = next < 0 ? -1 : at + 1 + next;
        }

        if (hits.Count > before)
        {
            hits.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        }
    }

    private static bool IsWord(string text, int at) => at < text.Length && char.IsLetterOrDigit(text[at]);

    private static int Digits(string text, int at)
    {
        var digits = 0;
        for (; at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] is ' ' or '-' or '(' or ')'); at++)
        {
            digits += char.IsAsciiDigit(text[at]) ? 1 : 0;
        }

        return digits;
    }
}
