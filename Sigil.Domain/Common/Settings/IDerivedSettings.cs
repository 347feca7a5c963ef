// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Common.Settings;

/// <summary>Makes a part of a snapshot from its other parts, such as the providers from what configuration says of them.</summary>
internal interface IDerivedSettings
{
    /// <summary>The part; <paramref name="before"/> is the snapshot it will replace, or null at the start, so that what stays the same can be taken over.</summary>
    object Derive(SettingsSnapshot next, SettingsSnapshot? before);
}
