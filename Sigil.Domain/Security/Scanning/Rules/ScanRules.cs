// SPDX-License-Identifier: Apache-2.0

using Sigil.Domain.Security.Scanning.Rules.Injections;
using Sigil.Domain.Security.Scanning.Rules.Secrets;

namespace Sigil.Domain.Security.Scanning.Rules;

/// <summary>Every rule with a fixed form, by what it looks for; <see cref="InjectionRules"/> has those that are told by words. They are Sigil's own: written from what vendors document and from how languages give orders.</summary>
internal static class ScanRules
{
    public static IReadOnlyList<ScanRule> Secrets { get; } =
        [.. CloudSecrets.Rules, .. CodeSecrets.Rules, .. AiSecrets.Rules, .. ServiceSecrets.Rules, .. GenericSecrets.Rules];

    /// <summary>In what people send and in what tools return.</summary>
    public static IReadOnlyList<ScanRule> Markup => ForgedMarkup.Rules;

    /// <summary>In what tools return only.</summary>
    public static IReadOnlyList<ScanRule> ToolMarkup => ForgedMarkup.OfTools;
}
