// SPDX-License-Identifier: Apache-2.0

using System.Collections.Frozen;

namespace Sigil.Domain.Common.Settings;

/// <summary>Settings that belong together: one object of each type, none of which changes once it is in here.</summary>
public sealed class SettingsSnapshot
{
    private readonly FrozenDictionary<Type, object> _parts;
    private readonly TaskCompletionSource _replaced = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private SettingsSnapshot(FrozenDictionary<Type, object> parts) => _parts = parts;

    /// <summary>Ends when another snapshot is in force.</summary>
    public Task Replaced => _replaced.Task;

    /// <summary>A snapshot of these objects; of two of one type the last one counts.</summary>
    public static SettingsSnapshot Of(params IEnumerable<object> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var byType = new Dictionary<Type, object>();
        foreach (var part in parts)
        {
            byType[part.GetType()] = part;
        }

        return new SettingsSnapshot(byType.ToFrozenDictionary());
    }

    /// <summary>The part of that type.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public T Get<T>()
        where T : class
        => Find<T>() ?? throw new InvalidOperationException($"The settings have no {typeof(T).Name}.");

    /// <summary>The part of that type, or null.</summary>
    public T? Find<T>()
        where T : class
        => _parts.TryGetValue(typeof(T), out var part) ? (T)part : null;

    internal SettingsSnapshot With(object part) => Of([.. _parts.Values, part]);

    internal void Retire() => _replaced.TrySetResult();
}
