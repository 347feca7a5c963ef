// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Configuration.Live;

namespace Sigil.Web.Configuration.Editing;

/// <summary>The configuration as whoever administers the gateway may see it.</summary>
/// <param name="Text">The file, with a mask in the place of each secret.</param>
/// <param name="Revision">The revision that this shows; a change may say which one it means.</param>
/// <param name="Values">What is in force, key by key.</param>
/// <param name="State">When it was applied, what was refused, what waits for a restart.</param>
public sealed record ConfigurationText(string Text, long Revision, IReadOnlyList<ValueInForce> Values, ConfigurationState State);
