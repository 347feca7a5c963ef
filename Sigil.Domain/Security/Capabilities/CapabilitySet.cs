// SPDX-License-Identifier: Apache-2.0

using System.Diagnostics.CodeAnalysis;

namespace Sigil.Domain.Security.Capabilities;

/// <summary>An ordered list of rules. The empty set contains nothing; a set with a malformed rule is itself malformed, and then contains nothing either.</summary>
public sealed class CapabilitySet
{
    private readonly CapabilityPattern[] _patterns;

    private CapabilitySet(string[] texts, CapabilityPattern[] patterns, string? malformed)
        => (Texts, _patterns, Malformed) = (texts, patterns, malformed);

    /// <summary>Contains nothing.</summary>
    public static CapabilitySet Empty { get; } = new([], [], null);

    /// <summary>The rules as written.</summary>
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

    /// <summary>True when a rule covers the capability and no rule of the set is malformed.</summary>
    public bool Contains(Capability capability) => Malformed is null && TryFind(capability, out _);

    /// <summary>True when the set covers the capability named <paramref name="name"/>; false for a malformed name.</summary>
    public bool Contains(string name) => Capability.TryParse(name, null, out var capability) && Contains(capability!);

    /// <summary>The first rule that covers the capability, malformed neighbours notwithstanding: a deny rule must still be found.</summary>
    public bool TryFind(Capability capability, [NotNullWhen(true)] out CapabilityPattern? rule)
    {
        rule = Array.Find(_patterns, pattern => pattern.Matches(capability));
        return rule is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(' ', Texts);
}
