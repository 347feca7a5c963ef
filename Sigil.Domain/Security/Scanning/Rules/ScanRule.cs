// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Scanning.Rules;

/// <summary>Something to look for. A rule costs nothing until one of its keywords occurs.</summary>
internal abstract record ScanRule
{
    /// <summary>Unique, in snake case; part of verdicts, logs and the audit log.</summary>
    public required string Name { get; init; }

    public required ScanFamily Family { get; init; }

    public ScanSeverity Severity { get; init; } = ScanSeverity.High;

    /// <summary>Literals without regard to case, at least two characters each; every match contains one of them.</summary>
    public required IReadOnlyList<string> Keywords { get; init; }

    /// <summary>Adds the spans that match. Linear in the length of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hits">Where keywords of this rule begin, ascending.</param>
    /// <param name="spans">Where to add.</param>
    public abstract void Match(string text, IReadOnlyList<int> hits, List<RuleSpan> spans);

    /// <summary>Where a match that is not complete may have begun: text from there on could still become one. Null when nothing is open.</summary>
    /// <param name="text">Text that goes on.</param>
    /// <param name="hits">Where keywords of this rule begin, ascending.</param>
    public abstract int? OpenAt(string text, IReadOnlyList<int> hits);
}
