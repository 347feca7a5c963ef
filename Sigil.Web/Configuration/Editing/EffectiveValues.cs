// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Configuration.Live;
using Sigil.Web.Configuration.Reading;
using Sigil.Web.Configuration.Schema;

namespace Sigil.Web.Configuration.Editing;

/// <summary>Lists what is in force: every key that has a value, and those without one that everybody has.</summary>
internal static class EffectiveValues
{
    private const string Unset = "default";

    public static IReadOnlyList<ValueInForce> Of(LiveConfiguration live)
    {
        var start = live.Start.Values.Entries.Where(entry => entry.Value is not null).ToDictionary(entry => entry.Name, StringComparer.Ordinal);
        var accepted = live.Accepted.Values.Entries.Where(entry => entry.Value is not null).ToDictionary(entry => entry.Name, StringComparer.Ordinal);
        var fixedKeys = ConfigSchema.Keys.Where(row => !row.Pattern.Contains('*', StringComparison.Ordinal)).Select(row => row.Pattern);
        return [.. fixedKeys.Concat(accepted.Keys).Distinct(StringComparer.Ordinal).Select(name => Value(name, start.GetValueOrDefault(name), accepted.GetValueOrDefault(name), live))];
    }

    private static ValueInForce Value(string name, ConfigEntry? start, ConfigEntry? accepted, LiveConfiguration live)
    {
        var applies = ConfigChanges.EffectOf((accepted ?? start)?.Key ?? name.Split('.'));
        var entry = applies == KeyEffect.Live ? accepted : start;
        var row = ConfigSchema.Find(entry?.Key ?? name.Split('.'));
        var shown = entry is null ? null : SettingsBuilder.Effective(entry);
        var value = new ValueInForce(
            name,
            shown?.Value,
            entry is { IsList: true } && row is { Secret: false } ? [.. entry.Value!] : null,
            shown?.Source ?? Unset,
            applies,
            live.State.WaitingForRestart.Contains(name),
            row?.Default);
        return name == ConfigKeys.Listen && live.Origin.Listen is { } flag ? value with { Value = flag.ToString(), Source = "--listen" } : value;
    }
}
