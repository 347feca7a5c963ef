// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Configuration.Schema;

namespace Sigil.Web.Configuration.Live;

/// <summary>A key whose value is another than before; the values are not in here, as they may be secret.</summary>
/// <param name="Key">Its dotted name.</param>
/// <param name="Kind">What happened to it.</param>
/// <param name="Applies">When that takes effect.</param>
public sealed record ConfigChange(string Key, ChangeKind Kind, KeyEffect Applies);
