// SPDX-License-Identifier: Apache-2.0

using System.Buffers;

namespace Sigil.Domain.Security.Scanning.Rules.Secrets;

/// <summary>Short forms for the tables of credentials. The formats are those that the vendors document or that their own tools print.</summary>
internal static class SecretRule
{
    /// <summary>Longer than a credential with what tells it, unless it is a block of several lines.</summary>
    private const int Reach = 400;

    public static TokenRule Token(string name, string prefix, SearchValues<char> alphabet, int min, int? max = null)
        => Token(name, [prefix], alphabet, min, max);

    public static TokenRule Token(string name, string[] prefixes, SearchValues<char> alphabet, int min, int? max = null) => new()
    {
        Name = name,
        Family = ScanFamily.Secret,
        Keywords = prefixes,
        Alphabet = alphabet,
        Min = min,
        Max = max ?? TokenRule.MaxRun,
    };

    public static PatternRule Pattern(string name, string[] keywords, string pattern, string open) => new()
    {
        Name = name,
        Family = ScanFamily.Secret,
        Keywords = keywords,
        Pattern = pattern,
        Open = open,
        Reach = Reach,
    };

    /// <summary>A value that looks like anything, and is told by the vendor's name in front of it: <c>DATADOG_API_KEY = …</c>.</summary>
    public static PatternRule Named(string name, string vendor, string value) => new()
    {
        Name = name,
        Family = ScanFamily.Secret,
        Keywords = [vendor],
        Pattern = $@"\b{vendor}[a-z0-9 _.\-]{{0,24}}[""']?\s{{0,3}}(?:=|:|=>|:=)\s{{0,3}}[""']?({value})(?:[^A-Za-z0-9_\-]|$)",
        Open = $@"\b{vendor}[a-z0-9 _.\-]{{0,24}}(?:[""']?\s{{0,3}}(?:[=:>]{{0,2}}\s{{0,3}}[""']?[A-Za-z0-9_\-.]{{0,80}})?)?",
        Group = 1,
        Reach = Reach,
        MinEntropy = 3,
        Valid = static value => !Placeholder.IsIn(value),
    };
}
