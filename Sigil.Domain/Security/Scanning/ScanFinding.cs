// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Scanning;

/// <summary>One thing that was found.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Family">What kind of thing it is.</param>
/// <param name="Severity">How sure the rule is.</param>
/// <param name="Start">Where it begins in the original content, in UTF-16 units.</param>
/// <param name="Length">How long it is there; at least 1.</param>
public sealed record ScanFinding(string Rule, ScanFamily Family, ScanSeverity Severity, int Start, int Length);
