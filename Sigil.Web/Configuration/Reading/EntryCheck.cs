// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Configuration.Schema;

namespace Sigil.Web.Configuration.Reading;

/// <summary>Checks entries against the schema, each by itself.</summary>
internal static class EntryCheck
{
    /// <summary>What is wrong with the entry; null when nothing is.</summary>
    public static ConfigProblem? Check(ConfigEntry entry)
    {
        var message = ConfigSchema.Find(entry.Key) is { } row ? Check(entry, row) : CheckUnknown(entry);
        message ??= ConfigSchema.NameProblem(entry.Key);
        return message is null ? null : new ConfigProblem(entry.Source, entry.Name, message);
    }

    private static string? Check(ConfigEntry entry, ConfigKey row)
    {
        if (entry.Value is not { } value)
        {
            return null;
        }

        if (entry.IsList != (row.Type == ConfigType.TextList))
        {
            return entry.IsList ? $"it takes one value, not a list: {row.Legal}" : $"it takes a list of {row.Legal}";
        }

        return value.All(item => IsOfType(item, row.Type) && row.IsLegal(item)) ? null
            : row.Secret ? $"the value is not legal; it takes {row.Legal}"
            : $"'{entry.Shown}' is not legal; it takes {row.Legal}";
    }

    // The value of an unknown key is not repeated: it may be a secret under a misspelt name.
    private static string? CheckUnknown(ConfigEntry entry)
    {
        if (ConfigSchema.IsSection(entry.Key))
        {
            return entry.Value is null ? null : "it is a section with keys of its own, not a value";
        }

        return Meant(entry) is { } meant ? $"there is no such key; did you mean {meant}?" : "there is no such key";
    }

    private static string? Meant(ConfigEntry entry)
        => entry.Source.StartsWith(EnvironmentReader.Prefix, StringComparison.Ordinal)
            ? Spelling.Nearest(entry.Source, ConfigSchema.Keys.Select(row => EnvironmentReader.Prefix + Concrete(row, entry).Replace(".", "__", StringComparison.Ordinal).ToUpperInvariant()))
            : Spelling.Nearest(entry.Name, ConfigSchema.Keys.Select(row => Concrete(row, entry)));

    // The row's key with the user's own name in it.
    private static string Concrete(ConfigKey row, ConfigEntry entry)
        => row.Pattern.Contains('*', StringComparison.Ordinal) && entry.Key.Count > 1
            ? row.Pattern.Replace("*", ConfigEntry.NameOf([entry.Key[1]]), StringComparison.Ordinal)
            : row.Pattern;

    private static bool IsOfType(string text, ConfigType type) => type != ConfigType.YesNo || text is "true" or "false";
}
