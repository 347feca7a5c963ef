// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Configuration.Schema;

namespace Sigil.Web.Configuration.Editing;

/// <summary>A key with the value that is in force.</summary>
/// <param name="Key">Its dotted name.</param>
/// <param name="Value">The value as it may be shown, the items of a list joined; null where nothing sets it and its default holds.</param>
/// <param name="Items">The items of a list.</param>
/// <param name="Source">What sets it: a line of the file, a variable, a flag, or <c>default</c>.</param>
/// <param name="Applies">When a change of it takes effect.</param>
/// <param name="WaitsForRestart">Whether the configuration says something else by now that takes effect at the next start.</param>
/// <param name="Default">What holds without a value, for people.</param>
public sealed record ValueInForce(string Key, string? Value, IReadOnlyList<string>? Items, string Source, KeyEffect Applies, bool WaitsForRestart, string? Default);
