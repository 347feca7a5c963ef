// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Egress;

/// <summary>Hosts that may be reached: a name, or <c>*.</c> and a name, which stands for exactly one more label (SS-11): <c>*.example.com</c> is <c>www.example.com</c>, and neither
/// <c>example.com</c> nor <c>a.b.example.com</c> nor <c>evilexample.com</c>.</summary>
public sealed record HostPattern
{
    private const int MaxLength = 253;
    private const int MaxLabel = 63;
    private readonly string _name;
    private readonly bool _wildcard;

    private HostPattern(string text, string name, bool wildcard) => (Text, _name, _wildcard) = (text, name, wildcard);

    /// <summary>The pattern as written, in lower case.</summary>
    public string Text { get; }

    /// <summary>Reads a pattern: a host name of letters, digits and '-', or an IPv4 address, in front of it <c>*.</c> at the most.</summary>
    public static bool TryParse(string? text, out HostPattern? pattern)
    {
        pattern = null;
        if (text is null)
        {
            return false;
        }

        var lower = text.ToLowerInvariant();
        var wildcard = lower.StartsWith("*.", StringComparison.Ordinal);
        var name = wildcard ? lower[2..] : lower;
        if (name.Length is 0 or > MaxLength || !Array.TrueForAll(name.Split('.'), IsLabel) || (wildcard && !name.Contains('.', StringComparison.Ordinal)))
        {
            return false;
        }

        pattern = new HostPattern(lower, name, wildcard);
        return true;
    }

    /// <summary>Whether the host, in its canonical form, is one of these.</summary>
    public bool Matches(string host)
    {
        if (!_wildcard)
        {
            return string.Equals(host, _name, StringComparison.Ordinal);
        }

        var label = host.Length - _name.Length - 1;
        return label > 0 && host[label] == '.' && host.EndsWith(_name, StringComparison.Ordinal) && host.IndexOf('.', StringComparison.Ordinal) == label;
    }

    public bool Equals(HostPattern? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;

    private static bool IsLabel(string label)
        => label.Length is > 0 and <= MaxLabel && label[0] != '-' && label[^1] != '-' && label.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-');
}
