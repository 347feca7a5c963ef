// SPDX-License-Identifier: Apache-2.0

using System.Buffers;

namespace Sigil.Domain.Security.Scanning.Rules;

/// <summary>A credential with a fixed beginning, an alphabet and a length: most of them. Matched by hand, which is many times faster than by an expression.</summary>
internal sealed record TokenRule : ScanRule
{
    /// <summary>A run this long that goes on is no token of any kind that is looked for.</summary>
    public const int MaxRun = 512;

    /// <summary>A beginning this long tells a token by itself: letters put behind it do not hide it.</summary>
    private const int Telling = 5;

    /// <summary>What may follow the beginning.</summary>
    public required SearchValues<char> Alphabet { get; init; }

    /// <summary>Shortest length of what follows.</summary>
    public required int Min { get; init; }

    /// <summary>Longest length of what follows; what is longer is something else, where the format is fixed.</summary>
    public int Max { get; init; } = MaxRun;

    /// <summary>Fewest bits in each character of what follows: examples in documentation repeat themselves.</summary>
    public double MinEntropy { get; init; } = 2;

    /// <summary>Compares the beginning with regard to case: tokens are written in one way only.</summary>
    public bool CaseSensitive { get; init; } = true;

    public override StringComparison Comparison => CaseSensitive ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>A form beyond the alphabet: beginning and rest together.</summary>
    public Func<ReadOnlySpan<char>, bool>? Valid { get; init; }

    /// <summary>A check sum, where the format has one: what fails it is less likely to be real, and still not shown.</summary>
    public Func<ReadOnlySpan<char>, bool>? Checksum { get; init; }

    public override void Match(string text, IReadOnlyList<int> hits, List<RuleSpan> spans)
    {
        var done = 0;
        foreach (var hit in hits)
        {
            if (hit >= done && Prefix(text, hit) is { } prefix)
            {
                // A run without an end is looked at once, however many beginnings are in it.
                var run = Run(text, hit + prefix);
                if (run >= Min && (run <= Max || prefix >= Telling) && Accepts(text.AsSpan(hit, prefix + run), prefix))
                {
                    spans.Add(new RuleSpan(hit, prefix + run, SeverityOf(text.AsSpan(hit, prefix + run))));
                    done = hit + prefix + run;
                }
                else if (run > MaxRun)
                {
                    done = hit + prefix + run;
                }
            }
        }
    }

    public override int? OpenAt(string text, IReadOnlyList<int> hits)
    {
        foreach (var hit in hits)
        {
            if (Prefix(text, hit) is { } prefix && hit + prefix + Run(text, hit + prefix) == text.Length && text.Length - hit <= MaxRun)
            {
                return hit + prefix;
            }
        }

        return null;
    }

    /// <summary>Length of the keyword that begins here, not in the middle of a word.</summary>
    private int? Prefix(string text, int start)
    {
        if (start > 0 && char.IsAsciiLetterOrDigit(text[start - 1]))
        {
            return null;
        }

        var length = KeywordAt(text, start);
        return length == 0 ? null : length;
    }

    private int Run(string text, int start)
    {
        var end = text.AsSpan(start).IndexOfAnyExcept(Alphabet);
        return end < 0 ? text.Length - start : end;
    }

    private bool Accepts(ReadOnlySpan<char> token, int prefix)
        => Entropy.Of(token[prefix..]) >= MinEntropy && !Placeholder.IsIn(token[prefix..]) && (Valid is null || Valid(token));

    private ScanSeverity SeverityOf(ReadOnlySpan<char> token) => Checksum is null || Checksum(token) ? Severity : ScanSeverity.Medium;
}
