// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Scanning.Decoding;
using Sigil.Domain.Security.Scanning.Normalising;
using Sigil.Domain.Security.Scanning.Rules;
using Sigil.Domain.Security.Scanning.Rules.Injections;

namespace Sigil.Domain.Security.Scanning.Matching;

/// <summary>Tries rules on every form of a text: as it is, without its disguises, and what is encoded in it, two levels deep. Every finding is told in places of the original.</summary>
internal static class ScanEngine
{
    private const int MaxDepth = 2;

    private static readonly Lazy<RuleSet> SecretSet = new(() => new RuleSet([.. ScanRules.Secrets]));
    private static readonly Lazy<ConceptMatcher> Concepts = new(() => new ConceptMatcher(InjectionRules.All));
    private static readonly Lazy<StageRules> OutputRules = new(() => new StageRules(Secrets, Secrets));
    private static readonly Lazy<StageRules> InputRules = new(() => StageRules.With([.. ScanRules.Markup]));
    private static readonly Lazy<StageRules> ToolRules = new(() => StageRules.With([.. ScanRules.Markup, .. ScanRules.ToolMarkup]));

    /// <summary>The rules for credentials.</summary>
    public static RuleSet Secrets => SecretSet.Value;

    /// <summary>What a stage's rules find, in the order of the text.</summary>
    public static IReadOnlyList<ScanFinding> Find(string text, ScanStage stage)
    {
        var findings = new List<ScanFinding>();
        var rules = (stage switch
        {
            ScanStage.Output => OutputRules,
            ScanStage.Tool => ToolRules,
            _ => InputRules,
        }).Value;
        if (stage != ScanStage.Output && HiddenText.Find(text, findings) is { } spelled)
        {
            Scan(TextView.Of(spelled), (0, text.Length), rules, 0, findings);
        }

        Scan(Normaliser.Normalise(text), null, rules, 0, findings);
        return findings.Count < 2 ? findings : Merge(findings);
    }

    /// <param name="view">The text.</param>
    /// <param name="all">The place that every finding has, when the text is not a view of the original; else null.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="depth">How often this was decoded.</param>
    /// <param name="findings">Where to add.</param>
    private static void Scan(TextView view, (int Start, int Length)? all, StageRules rules, int depth, List<ScanFinding> findings)
    {
        var matches = new List<RuleMatch>();
        Match(view, all, rules.Plain, matches, findings);
        foreach (var disguised in Disguises.Of(view))
        {
            Match(disguised, all, rules.Disguised, matches, findings);
        }

        if (depth == MaxDepth)
        {
            return;
        }

        if (Escapes.Read(view) is { } unescaped)
        {
            Scan(Normaliser.Normalise(unescaped), all, rules, depth + 1, findings);
        }

        foreach (var payload in PayloadDecoder.Decode(view.Text))
        {
            Scan(Normaliser.Normalise(payload.Text), all ?? view.Original(payload.Start, payload.Length), rules, depth + 1, findings);
        }
    }

    private static void Match(TextView view, (int Start, int Length)? all, RuleSet rules, List<RuleMatch> matches, List<ScanFinding> findings)
    {
        matches.Clear();
        rules.Match(view.Text, matches);
        foreach (var match in matches)
        {
            var (start, length) = all ?? view.Original(match.Span.Start, match.Span.Length);
            findings.Add(new ScanFinding(match.Rule, match.Family, Mention.IsOf(view.Text, match) ? ScanSeverity.Low : match.Span.Severity, start, length));
        }
    }

    /// <summary>The same rule at the same place, seen in several forms, is one finding, as severe as the most severe.</summary>
    private static List<ScanFinding> Merge(List<ScanFinding> findings)
    {
        var merged = new List<ScanFinding>(findings.Count);
        var ends = new Dictionary<(string Rule, bool Threat), int>();
        foreach (var finding in findings.OrderBy(finding => finding.Start).ThenByDescending(finding => finding.Severity).ThenByDescending(finding => finding.Length))
        {
            // What is only talked about must not hide what is meant.
            var key = (finding.Rule, finding.Severity > ScanSeverity.Low);
            if (finding.Start >= ends.GetValueOrDefault(key))
            {
                merged.Add(finding);
                ends[key] = finding.Start + finding.Length;
            }
        }

        return merged;
    }

    /// <param name="Plain">For a text as it is.</param>
    /// <param name="Disguised">For its other forms: where anything else is looked for, letters that stand apart are no credential.</param>
    private sealed record StageRules(RuleSet Plain, RuleSet Disguised)
    {
        public static StageRules With(ScanRule[] markup)
            => new(new RuleSet([.. ScanRules.Secrets, .. markup], Concepts.Value), new RuleSet(markup, Concepts.Value));
    }
}
