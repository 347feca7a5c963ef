// SPDX-License-Identifier: Apache-2.0

using System.Diagnostics.CodeAnalysis;

namespace Sigil.Domain.Security.Capabilities;

/// <summary>An ordered list of rules, or what several such lists have in common. The empty set contains nothing; a set with a malformed rule is itself malformed, and then contains nothing either.</summary>
public sealed class CapabilitySet
{
    private readonly CapabilityPattern[] _patterns;
    private readonly CapabilitySet? _and;

    private CapabilitySet(IReadOnlyList<string> texts, CapabilityPattern[] patterns, string? malformed, CapabilitySet? and = null)
        => (Texts, _patterns, Malformed, _and) = (texts, patterns, malformed, and);

    /// <summary>Contains nothing.</summary>
    public static CapabilitySet Empty { get; } = new([], [], null);

    /// <summary>The rules as written; of a narrowed set, the rules of either side that lie wholly within the other: a list that never says more than the set contains.</summary>
    public IReadOnlyList<string> Texts { get; }

    /// <summary>The first malformed rule, or null; the enforcer denies and audits it.</summary>
    public string? Malformed { get; }

    /// <summary>Reads rules; never throws: what is malformed is kept in <see cref="Malformed"/>.</summary>
    public static CapabilitySet Parse(IEnumerable<string> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var texts = rules.ToArray();
        var patterns = new List<CapabilityPattern>(texts.Length);
        string? malformed = null;
        foreach (var text in texts)
        {
            if (CapabilityPattern.TryParse(text, out var pattern))
            {
                patterns.Add(pattern!);
            }
            else
            {
                malformed ??= text ?? "";
            }
        }

        return new CapabilitySet(texts, [.. patterns], malformed);
    }

    /// <summary>The set that contains exactly what both contain; malformed, and so empty, when either is.</summary>
    public CapabilitySet Narrow(CapabilitySet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var texts = other.Common(this);
        return new CapabilitySet(texts, _patterns, Malformed ?? other.Malformed, _and is null ? other : _and.Narrow(other));
    }

    /// <summary>True when a rule covers the capability and no rule of the set is malformed.</summary>
    public bool Contains(Capability capability) => Malformed is null && TryFind(capability, out _);

    /// <summary>True when the set covers the capability named <paramref name="name"/>; false for a malformed name.</summary>
    public bool Contains(string name) => Capability.TryParse(name, null, out var capability) && Contains(capability!);

    /// <summary>True when one rule of the set (of a narrowed set, one of each side) covers everything that <paramref name="pattern"/> matches.</summary>
    public bool Covers(CapabilityPattern pattern)
        => Malformed is null && Array.Exists(_patterns, own => own.Covers(pattern)) && (_and is null || _and.Covers(pattern));

    /// <summary>True when every rule of this set is covered by <paramref name="other"/>: nothing here goes beyond what is there.</summary>
    public bool IsWithin(CapabilitySet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Malformed is null && (_and?.IsWithin(other) is true || Array.TrueForAll(_patterns, other.Covers));
    }

    /// <summary>The first rule that covers the capability, malformed neighbours notwithstanding: a deny rule must still be found. In a narrowed set every side must have one.</summary>
    public bool TryFind(Capability capability, [NotNullWhen(true)] out CapabilityPattern? rule)
    {
        rule = Array.Find(_patterns, pattern => pattern.Matches(capability));
        if (rule is not null && _and is not null && !_and.TryFind(capability, out _))
        {
            rule = null;
        }

        return rule is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(' ', Texts);

    private string[] Common(CapabilitySet with)
    {
        var (own, theirs) = (Parse(Texts)._patterns, Parse(with.Texts)._patterns);
        return [.. own.Where(with.Covers).Concat(theirs.Where(Covers)).Select(pattern => pattern.Text).Distinct(StringComparer.Ordinal)];
    }
}
