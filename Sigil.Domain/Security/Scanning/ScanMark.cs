// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Scanning;

/// <summary>What the scanner found in a content that is kept: rules and what became of it, nothing of the content.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Rules">Names of the rules that matched, each once.</param>
public sealed record ScanMark(ScanOutcome Outcome, IReadOnlyList<string> Rules)
{
    /// <summary>The mark for a verdict on this content; null where nothing was found.</summary>
    public static ScanMark? Of(ScanVerdict verdict, string content)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        return verdict.Findings.Count == 0 ? null : new ScanMark(
            verdict.Blocked ? ScanOutcome.Withheld : verdict.Content == content ? ScanOutcome.Flagged : ScanOutcome.Redacted, verdict.Rules);
    }
}
