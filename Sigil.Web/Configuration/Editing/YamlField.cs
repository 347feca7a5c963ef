// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Configuration.Editing;

/// <summary>A key of a mapping with where it stands.</summary>
/// <param name="Name">The key.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Colon">Where its colon is.</param>
/// <param name="Value">Its value.</param>
internal sealed record YamlField(string Name, int Start, int Colon, YamlSpot Value);
