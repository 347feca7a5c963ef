// SPDX-License-Identifier: Apache-2.0

using System.ComponentModel;

namespace Sigil.Web.Api.Security;

/// <summary>Texts to scan.</summary>
internal sealed record ScanBody
{
    [Description("Where in a turn the texts would stand.")]
    public required string Stage { get; init; }

    [Description("1 to 1000 texts.")]
    public required IReadOnlyList<string> Texts { get; init; }
}

/// <summary>What the scanner says of each text, in their order.</summary>
internal sealed record ScanAnswer(IReadOnlyList<ScanView> Results);

/// <summary>What the scanner says of one text.</summary>
internal sealed record ScanView(
    [property: Description("What would become of it: it goes on, goes on with a mark, goes on without what was found, or does not go on.")] string Verdict,
    [property: Description("Names of the rules that matched.")] IReadOnlyList<string> Rules,
    IReadOnlyList<ScanFindingView> Findings,
    [property: Description("What would go on: the text, or the text without what was found.")] string Content);

/// <summary>One thing that was found.</summary>
internal sealed record ScanFindingView(
    string Rule,
    [property: Description("What kind of thing it is.")] string Family,
    [property: Description("How sure the rule is; low never blocks.")] string Severity,
    [property: Description("Where it begins in the text, in UTF-16 units.")] int Start,
    [property: Description("How long it is there.")] int Length);
