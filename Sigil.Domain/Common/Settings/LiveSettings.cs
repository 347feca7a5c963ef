// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Common.Settings;

internal sealed class LiveSettings : ILiveSettings
{
    private readonly Lock _lock = new();
    private readonly IDerivedSettings[] _derived;
    private volatile SettingsSnapshot _current;

    /// <param name="start">The settings of the start.</param>
    /// <param name="derived">What is made from them.</param>
    public LiveSettings(SettingsSnapshot start, IEnumerable<IDerivedSettings> derived)
    {
        _derived = [.. derived];
        _current = Complete(start, before: null);
    }

    public SettingsSnapshot Current => _current;

    public void Replace(SettingsSnapshot next)
    {
        ArgumentNullException.ThrowIfNull(next);
        SettingsSnapshot before;
        lock (_lock)
        {
            before = _current;
            _current = Complete(next, before);
        }

        before.Retire();
    }

    private SettingsSnapshot Complete(SettingsSnapshot next, SettingsSnapshot? before)
    {
        foreach (var derived in _derived)
        {
            next = next.With(derived.Derive(next, before));
        }

        return next;
    }
}
