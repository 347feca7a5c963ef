// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Scanning.Decoding;
using Sigil.Domain.Security.Scanning.Normalising;
using Sigil.Domain.Security.Scanning.Rules;

namespace Sigil.Domain.Security.Scanning.Matching;

/// <summary>Tries rules on every form of a text: as it is, without its disguises, and what is encoded in it, two levels deep. Every finding is told in places of the original.</summary>
internal static class ScanEngine
{
    private const int MaxDepth = 2;

    private static readonly Lazy<RuleSet> SecretSet = new(() => new RuleSet(ScanRules.Secrets));
    private static readonly Lazy<RuleSet> InjectionSet = new(() => new RuleSet(ScanRules.Injections));
    private static readonly Lazy<RuleSet> ToolSet = new(() => new RuleSet([.. ScanRules.Injections, .. ScanRules.ToolInjections]));

    /// <summary>The rules for credentials.</summary>
    public static RuleSet Secrets => SecretSet.Value;

    /// <summary>What a stage's rules find, in the order of the text.</summary>
    public static IReadOnlyList<ScanFinding> Find(string text, ScanStage stage)
    {
        var findings = new List<ScanFinding>();
        var injections = stage switch
        {
            ScanStage.Output => null,
            ScanStage.Tool => ToolSet.Value,
            _ => InjectionSet.Value,
        };
        if (injections is not null && HiddenText.Find(text, findings) is { } spelled)
        {
            Scan(TextView.Of(spelled), (0, text.Length), injections, 0, findings);
        }

        Scan(Normaliser.Normalise(text), null, injections, 0, findings);
        return findings.Count < 2 ? findings : Merge(findings);
    }

    /// <param name="view">The text.</param>
    /// <param name="all">The place that every finding has, when the text is not a view of the original; else null.</param>
    /// <param name="injections">Rules for injections, or null.</param>
    /// <param name="depth">How often this was decoded.</param>
    /// <param name="findings">Where to add.</param>
    private static void Scan(TextView view, (int Start, int Length)? all, RuleSet? injections, int depth, List<ScanFinding> findings)
    {
        var matches = new List<(ScanRule Rule, RuleSpan Span)>();
        Match(view, all, Secrets, matches, findings);
        if (injections is not null)
        {
            Match(view, all, injections, matches, findings);
        }

        foreach (var disguised in Disguises.Of(view))
        {
            Match(disguised, all, injections ?? Secrets, matches, findings);
        }

        if (depth == MaxDepth)
        {
            return;
        }

        if (Escapes.Read(view) is { } unescaped)
        {
            Scan(unescaped, all, injections, depth + 1, findings);
        }

        foreach (var payload in PayloadDecoder.Decode(view.Text))
        {
            Scan(Normaliser.Normalise(payload.Text), all ?? view.Original(payload.Start, payload.Length), injections, depth + 1, findings);
        }
    }

    private static void Match(TextView view, (int Start, int Length)? all, RuleSet rules, List<(ScanRule Rule, RuleSpan Span)> matches, List<ScanFinding> findings)
    {
        matches.Clear();
        rules.Match(view.Text, matches);
        foreach (var (rule, span) in matches)
        {
            var (start, length) = all ?? view.Original(span.Start, span.Length);
            var severity = rule.Family == ScanFamily.Injection && Mention.IsOf(view.Text, span.Start, span.Length) ? ScanSeverity.Low : span.Severity;
            findings.Add(new ScanFinding(rule.Name, rule.Family, severity, start, length));
        }
    }

    /// <summary>The same rule at the same place, seen in several forms, is one finding, as severe as the most severe.</summary>
    private static List<ScanFinding> Merge(List<ScanFinding> findings)
    {
        var merged = new List<ScanFinding>(findings.Count);
        foreach (var finding in findings.OrderBy(finding => finding.Start).ThenByDescending(finding => finding.Severity).ThenByDescending(finding => finding.Length))
        {
            if (!merged.Exists(other => other.Rule == finding.Rule && finding.Start < other.Start + other.Length && other.Start < finding.Start + finding.Length))
            {
                merged.Add(finding);
            }
        }

        return merged;
    }
}
