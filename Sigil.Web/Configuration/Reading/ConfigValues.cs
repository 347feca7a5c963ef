// SPDX-License-Identifier: Apache-2.0

using System.Globalization;

namespace Sigil.Web.Configuration.Reading;

/// <summary>The values in force: of each key the one of the last source.</summary>
internal sealed class ConfigValues
{
    private readonly OrderedDictionary<string, ConfigEntry> _entries = new(StringComparer.Ordinal);

    /// <summary>The values in the order in which their keys came first.</summary>
    public IReadOnlyCollection<ConfigEntry> Entries => _entries.Values;

    /// <summary>Adds an entry over those before it; a key without a value leaves what is there.</summary>
    public void Add(ConfigEntry entry)
    {
        if (entry.Value is not null || !_entries.ContainsKey(entry.Name))
        {
            _entries[entry.Name] = entry;
        }
    }

    /// <summary>The names that the user chose below a section, in order.</summary>
    public IEnumerable<string> NamesBelow(string section)
        => _entries.Values.Where(entry => entry.Key.Count > 1 && entry.Key[0] == section).Select(entry => entry.Key[1]).Distinct();

    /// <summary>The entry of a key that has a legal value, else null.</summary>
    public ConfigEntry? Find(params string[] key)
        => _entries.GetValueOrDefault(ConfigEntry.NameOf(key)) is { Value: not null } entry && EntryCheck.Check(entry) is null ? entry : null;

    /// <summary>The text of a key, else null.</summary>
    public string? Text(params string[] key) => Find(key)?.Value![0];

    /// <summary>The list of a key, else an empty one.</summary>
    public IReadOnlyList<string> List(params string[] key) => Find(key)?.Value ?? [];

    /// <summary>The number of a dotted key.</summary>
    public int Number(string key, int otherwise) => Text(key.Split('.')) is { } text ? int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>The amount of a key, else null.</summary>
    public decimal? Amount(params string[] key) => Text(key) is { } text ? decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : null;

    /// <summary>Whether a dotted key says yes.</summary>
    public bool Flag(string key) => Text(key.Split('.')) == "true";
}
