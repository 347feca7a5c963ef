// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Scanning.Rules.Injections;

/// <summary>Concepts that are an attack when they stand together: each part is one of the concepts that it names.</summary>
/// <param name="Name">What is found is told by it; several rules can have the same one.</param>
/// <param name="Severity">How sure it is.</param>
/// <param name="Within">The longest stretch of text that it takes, in characters.</param>
/// <param name="Parts">What has to be there.</param>
internal sealed record ConceptRule(string Name, ScanSeverity Severity, int Within, params Concept[] Parts)
{
    /// <summary>The parts have to stand in this order; without it in any.</summary>
    public bool Ordered { get; init; }

    /// <summary>They may stand in several sentences.</summary>
    public bool Across { get; init; }

    /// <summary>Where one of these stands in the stretch, it is no attack.</summary>
    public Concept Unless { get; init; }
}
