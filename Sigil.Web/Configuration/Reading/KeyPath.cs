// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Configuration.Reading;

/// <summary>Reads dotted keys as <see cref="ConfigEntry.NameOf"/> writes them: a segment with a dot of its own stands in quotation marks.</summary>
internal static class KeyPath
{
    private const int MaxLength = 512;

    /// <summary>The segments of <paramref name="name"/>; false when it is no dotted key.</summary>
    public static bool TryParse(string name, out IReadOnlyList<string> key)
    {
        key = [];
        if (name.Length is 0 or > MaxLength)
        {
            return false;
        }

        var segments = new List<string>();
        for (var at = 0; at <= name.Length; at++)
        {
            var quoted = at < name.Length && name[at] == '"';
            var start = quoted ? at + 1 : at;
            var end = start > name.Length ? -1 : name.IndexOf(quoted ? '"' : '.', start);
            end = end < 0 && !quoted ? name.Length : end;
            if (end <= start)
            {
                return false;
            }

            segments.Add(name[start..end]);
            at = quoted ? end + 1 : end;
            if (at < name.Length && name[at] != '.')
            {
                return false;
            }

            if (at == name.Length)
            {
                break;
            }
        }

        key = segments;
        return !segments.Exists(segment => segment.Contains('"', StringComparison.Ordinal) || segment.Any(char.IsControl));
    }

    /// <summary>Whether the key is <paramref name="section"/> or stands below it.</summary>
    public static bool IsWithin(IReadOnlyList<string> key, IReadOnlyList<string> section)
        => key.Count >= section.Count && key.Take(section.Count).SequenceEqual(section, StringComparer.Ordinal);
}
