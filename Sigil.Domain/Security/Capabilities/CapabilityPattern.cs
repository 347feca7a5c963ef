// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Capabilities;

/// <summary>A rule over capabilities. <c>*</c> as a whole segment stands for one or more segments, inside a segment for any characters of that segment;
/// a final segment that starts with <c>/</c> is a path scope, in which a trailing <c>/*</c> means everything below.</summary>
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
        var slash = text?.IndexOf("./", StringComparison.Ordinal) ?? -1;
        var name = slash > 0 ? text![..slash] : text;
        if (!CapabilityGrammar.TrySplit(name, allowWildcard: true, out var segments))
        {
            return false;
        }

        if (slash > 0)
        {
            var path = text![(slash + 1)..];
            if (!PathScope.TryCanonicalise(path.Replace('*', 'x'), out _) || path.Length > CapabilityGrammar.MaxLength)
            {
                return false;
            }

            segments = [.. segments, path];
        }

        pattern = new CapabilityPattern(text!, segments);
        return true;
    }

    /// <summary>True when the rule covers <paramref name="capability"/>.</summary>
    public bool Matches(Capability capability)
    {
        ArgumentNullException.ThrowIfNull(capability);
        var text = capability.Segments;
        int p = 0, t = 0, star = -1, resume = 0;
        while (t < text.Length)
        {
            if (p < _segments.Length && _segments[p] == "*")
            {
                star = p++;
                resume = ++t;
            }
            else if (p < _segments.Length && SegmentMatches(_segments[p], text[t]))
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

    /// <inheritdoc/>
    public bool Equals(CapabilityPattern? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static bool SegmentMatches(string pattern, string text)
        => text[0] == '/' ? pattern[0] == '/' && PathMatches(pattern, text) : Wildcard.Matches(pattern, text);

    private static bool PathMatches(string pattern, string path)
    {
        var rules = pattern.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var below = rules.Length > 0 && rules[^1] == "*";
        if (below ? parts.Length < rules.Length : parts.Length != rules.Length)
        {
            return false;
        }

        for (var i = 0; i < (below ? rules.Length - 1 : rules.Length); i++)
        {
            if (!Wildcard.Matches(rules[i], parts[i]))
            {
                return false;
            }
        }

        return true;
    }
}
