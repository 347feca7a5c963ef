// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Flow;

/// <summary>What the guard finds about a call; carries no right.</summary>
/// <param name="Outcome">What follows.</param>
/// <param name="Rule">The rule that decided: the gravest of those that apply.</param>
/// <param name="Sources">The sources that made the rule apply, each once: untrusted ones, and private ones where the rule is about them.</param>
/// <param name="Destinations">Places in the arguments that only untrusted content names.</param>
public sealed record FlowFinding(FlowOutcome Outcome, FlowRule Rule, IReadOnlyList<ContentSource> Sources, IReadOnlyList<string> Destinations);
