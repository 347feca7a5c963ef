// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Scanning;

/// <summary>What the scanner says of one piece of content.</summary>
/// <param name="Blocked">The content must not go on.</param>
/// <param name="Content">What goes on instead of the original: the original itself, or a redacted form.</param>
/// <param name="Findings">What was found, in the order of the original content.</param>
public sealed record ScanVerdict(bool Blocked, string Content, IReadOnlyList<ScanFinding> Findings)
{
    /// <summary>Names of the rules that matched, each once.</summary>
    public IReadOnlyList<string> Rules => Findings.Count == 0 ? [] : [.. Findings.Select(finding => finding.Rule).Distinct(StringComparer.Ordinal)];
}
