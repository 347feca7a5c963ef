// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Scanning.Rules.Injections;
using Sigil.Domain.Security.Scanning.Rules.Secrets;

namespace Sigil.Domain.Security.Scanning.Rules;

/// <summary>Every rule, by what it looks for. They are Sigil's own: written from what vendors document and from how languages give orders.</summary>
internal static class ScanRules
{
    public static IReadOnlyList<ScanRule> Secrets { get; } =
        [.. CloudSecrets.Rules, .. CodeSecrets.Rules, .. AiSecrets.Rules, .. ServiceSecrets.Rules, .. GenericSecrets.Rules];

    /// <summary>In what people send and in what tools return.</summary>
    public static IReadOnlyList<ScanRule> Injections { get; } =
    [
        .. EnglishInjections.Rules, .. GermanInjections.Rules, .. FrenchInjections.Rules, .. SpanishInjections.Rules, .. RussianInjections.Rules,
        .. ChineseInjections.Rules, .. JapaneseInjections.Rules, .. ArabicInjections.Rules,
    ];

    /// <summary>In what tools return only.</summary>
    public static IReadOnlyList<ScanRule> ToolInjections => EnglishInjections.OfTools;
}
