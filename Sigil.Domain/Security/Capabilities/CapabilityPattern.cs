// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Capabilities;

/// <summary>A rule over capabilities. <c>*</c> as a whole segment stands for one or more segments, inside a segment for any characters of that segment;
/// what follows <c>./</c> is a path scope, in which a trailing <c>/*</c> means everything below.</summary>
/// <remarks>Matching goes back to the last star only, so it takes at most pattern length times text length steps whatever the input (CG-9).</remarks>
public sealed record CapabilityPattern
{
    private readonly string[] _segments;

    private CapabilityPattern(string text, string[] segments) => (Text, _segments) = (text, segments);

    /// <summary>The rule as written.</summary>
    public string Text { get; }

    /// <summary>Reads a pattern; false when it breaks the grammar.</summary>
    public static bool TryParse(string? text, out CapabilityPattern? pattern)
    {
        pattern = null;
        var (name, path) = CapabilityGrammar.CutPath(text);
        if (!CapabilityGrammar.TrySplit(name, allowWildcard: true, out var segments))
        {
            return false;
        }

        if (path is not null)
        {
            if (path.Length > CapabilityGrammar.MaxLength || !PathScope.TryCanonicalisePattern(path, out var canonical))
            {
                return false;
            }

            segments = [.. segments, canonical!];
        }

        pattern = new CapabilityPattern(text!, segments);
        return true;
    }

    /// <summary>True when the rule covers <paramref name="capability"/>.</summary>
    public bool Matches(Capability capability)
    {
        ArgumentNullException.ThrowIfNull(capability);
        return SegmentsMatch(capability.Segments, SegmentMatches);
    }

    /// <summary>True when everything that <paramref name="other"/> matches is matched by this rule too. May be false for rules that overlap in unusual ways, never true wrongly.</summary>
    public bool Covers(CapabilityPattern other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return SegmentsMatch(other._segments, SegmentCovers);
    }

    /// <inheritdoc/>
    public bool Equals(CapabilityPattern? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private bool SegmentsMatch(string[] text, Func<string, string, bool> matches)
    {
        int p = 0, t = 0, star = -1, resume = 0;
        while (t < text.Length)
        {
            if (p < _segments.Length && _segments[p] == "*")
            {
                star = p++;
                resume = ++t;
            }
            else if (p < _segments.Length && matches(_segments[p], text[t]))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++resume;
            }
            else
            {
                return false;
            }
        }

        return p == _segments.Length;
    }

    private static bool SegmentMatches(string pattern, string text)
        => text[0] == '/' ? pattern[0] == '/' && PathPattern.Matches(pattern, text) : Wildcard.Matches(pattern, text);

    // A whole-segment star may stand for several segments, so only another one covers it. Inside a segment a star of the other side is an
    // ordinary character that nothing but a star of this side takes in, which is what makes plain matching a test for inclusion.
    private static bool SegmentCovers(string pattern, string other)
        => other != "*" && (other[0] == '/' ? pattern[0] == '/' && PathPattern.Covers(pattern, other) : Wildcard.Matches(pattern, other));
}
