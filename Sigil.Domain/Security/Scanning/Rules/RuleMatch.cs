// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Scanning.Rules;

/// <summary>What a rule found in the text that it was given.</summary>
/// <param name="Rule">Its name.</param>
/// <param name="Family">What it looks for.</param>
/// <param name="Span">Where.</param>
/// <param name="OrderAt">Where the words of an order begin; null where a fixed form was found.</param>
internal readonly record struct RuleMatch(string Rule, ScanFamily Family, RuleSpan Span, int? OrderAt = null);
