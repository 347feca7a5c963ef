// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Scanning.Rules;

/// <summary>Something to look for. A rule costs nothing until one of its keywords occurs.</summary>
internal abstract record ScanRule
{
    /// <summary>Unique, in snake case; part of verdicts, logs and the audit log.</summary>
    public required string Name { get; init; }

    public required ScanFamily Family { get; init; }

    public ScanSeverity Severity { get; init; } = ScanSeverity.High;

    /// <summary>Literals of at least two characters; every match contains one of them.</summary>
    public required IReadOnlyList<string> Keywords { get; init; }

    /// <summary>How keywords are compared.</summary>
    public virtual StringComparison Comparison => StringComparison.OrdinalIgnoreCase;

    /// <summary>Adds the spans that match. Linear in the length of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hits">Where keywords of this rule begin, ascending.</param>
    /// <param name="spans">Where to add.</param>
    public abstract void Match(string text, IReadOnlyList<int> hits, List<RuleSpan> spans);

    /// <summary>From where on the text could still become a match that is not complete; the keyword before it is no secret. Null when nothing is open.</summary>
    /// <param name="text">Text that goes on.</param>
    /// <param name="hits">Where keywords of this rule begin, ascending.</param>
    public abstract int? OpenAt(string text, IReadOnlyList<int> hits);

    /// <summary>Length of the longest keyword that begins here; 0 when none does.</summary>
    protected int KeywordAt(string text, int start)
    {
        var longest = 0;
        foreach (var keyword in Keywords)
        {
            if (keyword.Length > longest && text.AsSpan(start).StartsWith(keyword, Comparison))
            {
                longest = keyword.Length;
            }
        }

        return longest;
    }
}
