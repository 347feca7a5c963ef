// SPDX-License-Identifier: Apache-2.0

using Sigil.Web.Configuration.Schema;

namespace Sigil.Web.Configuration.Reading;

/// <summary>Reads configuration from variables named <c>SIGIL_SECTION__KEY</c>; entries of a map can be made there too.</summary>
internal static class EnvironmentReader
{
    public const string Prefix = "SIGIL_";
    private static readonly string[] Sections = [.. ConfigSchema.Keys.Select(key => key.Pattern.Split('.')[0]).Distinct()];

    /// <summary>The entries, by variable name. A name that the user chose in <paramref name="known"/> is found again although variables have no '-'.</summary>
    public static IEnumerable<ConfigEntry> Read(IReadOnlyDictionary<string, string> environment, IReadOnlyList<ConfigEntry> known)
        => environment.Where(variable => IsOurs(variable.Key))
            .OrderBy(variable => variable.Key, StringComparer.Ordinal)
            .Select(variable => ToEntry(variable.Key, variable.Value, known));

    // SIGIL_DATA_DIR and the like are no keys; SIGIL_NETWORKING_LISTEN, one underscore short, is a mistake worth a message.
    private static bool IsOurs(string name)
        => name.StartsWith(Prefix, StringComparison.Ordinal)
            && (name.Contains("__", StringComparison.Ordinal) || Sections.Any(section => name.StartsWith($"{Prefix}{section}_", StringComparison.OrdinalIgnoreCase)));

    private static ConfigEntry ToEntry(string name, string value, IReadOnlyList<ConfigEntry> known)
    {
        var key = name[Prefix.Length..].ToLowerInvariant().Split("__");
        if (key.Length > 1 && key[0] is ConfigKeys.Providers or ConfigKeys.Workspaces or ConfigKeys.Egress)
        {
            key[1] = known.FirstOrDefault(entry => entry.Key.Count > 1 && entry.Key[0] == key[0] && entry.Key[1].Replace('-', '_') == key[1])?.Key[1] ?? key[1];
        }

        return ConfigSchema.Find(key)?.Type == ConfigType.TextList
            ? new ConfigEntry(key, value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), true, name)
            : new ConfigEntry(key, [value], false, name);
    }
}
