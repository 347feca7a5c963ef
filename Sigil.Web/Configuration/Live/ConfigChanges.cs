// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Configuration.Reading;
using Sigil.Web.Configuration.Schema;

namespace Sigil.Web.Configuration.Live;

/// <summary>Compares values.</summary>
internal static class ConfigChanges
{
    /// <summary>The keys whose values differ, in the order of the later values, those that went away last.</summary>
    public static IReadOnlyList<ConfigChange> Between(ConfigValues before, ConfigValues after)
    {
        var old = before.Entries.ToDictionary(entry => entry.Name, StringComparer.Ordinal);
        var next = after.Entries.ToDictionary(entry => entry.Name, StringComparer.Ordinal);
        var changed = from entry in after.Entries
                      where !old.TryGetValue(entry.Name, out var known) || !Same(known, entry)
                      select Change(entry, old.ContainsKey(entry.Name) ? ChangeKind.Changed : ChangeKind.Added);
        return [.. changed, .. before.Entries.Where(entry => !next.ContainsKey(entry.Name)).Select(entry => Change(entry, ChangeKind.Removed))];
    }

    /// <summary>When a change of the key takes effect.</summary>
    public static KeyEffect EffectOf(IReadOnlyList<string> key) => ConfigSchema.Find(key)?.Applies ?? KeyEffect.Live;

    private static ConfigChange Change(ConfigEntry entry, ChangeKind kind) => new(entry.Name, kind, EffectOf(entry.Key));

    private static bool Same(ConfigEntry a, ConfigEntry b)
        => a.Value is null || b.Value is null ? a.Value is null && b.Value is null : a.Value.SequenceEqual(b.Value, StringComparer.Ordinal);
}
