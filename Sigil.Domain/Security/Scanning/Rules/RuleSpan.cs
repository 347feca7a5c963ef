// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Scanning.Rules;

/// <summary>A match of a rule in the text that it was given.</summary>
internal readonly record struct RuleSpan(int Start, int Length, ScanSeverity Severity);
