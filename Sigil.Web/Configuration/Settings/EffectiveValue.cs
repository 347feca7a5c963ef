// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Configuration.Settings;

/// <summary>A value in force.</summary>
/// <param name="Key">Its dotted key.</param>
/// <param name="Value">The value for the log; the mask when it is secret.</param>
/// <param name="Source">Where it comes from, for example <c>line 3</c>.</param>
internal sealed record EffectiveValue(string Key, string Value, string Source);
