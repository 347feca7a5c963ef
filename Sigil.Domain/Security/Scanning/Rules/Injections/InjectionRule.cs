// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Scanning.Rules.Injections;

/// <summary>Short forms for the tables of injections. The text has been normalised: letters without accents where they are Latin or Arabic, one alphabet, no hidden characters.</summary>
internal static class InjectionRule
{
    /// <summary>Up to so many words may stand between the parts of a sentence.</summary>
    private const string Gap = @"\W+(?:[\w'’-]+\W+){0,5}?";

    private const string ShortGap = @"\W+(?:[\w'’-]+\W+){0,2}?";

    public static PatternRule Rule(string name, string[] keywords, string pattern, ScanSeverity severity = ScanSeverity.High) => new()
    {
        Name = name,
        Family = ScanFamily.Injection,
        Severity = severity,
        Keywords = keywords,
        Pattern = pattern,
        Before = 40,
    };

    /// <summary>An order to do something to instructions that came before. The word that says which instructions may stand on either side of them.</summary>
    public static string Order(string verbs, string which, string what)
        => $@"\b(?:{verbs}){Gap}(?:(?:{which}){ShortGap}(?:{what})|(?:{what}){ShortGap}(?:{which}))";

    /// <summary>An order that needs no word for which.</summary>
    public static string Order(string verbs, string what) => $@"\b(?:{verbs}){Gap}(?:{what})";
}
