// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Common.Settings;

/// <summary>The settings in force. They change as a whole: whoever needs several of them for one piece of work takes <see cref="Current"/> once and keeps it.</summary>
public interface ILiveSettings
{
    /// <summary>The snapshot in force now.</summary>
    SettingsSnapshot Current { get; }

    /// <summary>Puts another snapshot in force. Work that began under the one before keeps that one to its end.</summary>
    /// <exception cref="InvalidOperationException">The settings do not fit together; the ones before stay in force.</exception>
    void Replace(SettingsSnapshot next);
}
