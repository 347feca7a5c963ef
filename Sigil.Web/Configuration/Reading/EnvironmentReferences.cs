// SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Sigil.Web.Configuration.Reading;

/// <summary>Puts environment variables in the place of <c>${NAME}</c> in the file's values; <c>$${</c> stands for <c>${</c> itself.</summary>
internal static class EnvironmentReferences
{
    /// <summary>The entry with its references replaced; what cannot be replaced goes to <paramref name="problems"/>.</summary>
    public static ConfigEntry Resolve(ConfigEntry entry, IReadOnlyDictionary<string, string> environment, List<ConfigProblem> problems)
        => entry.Value is not { } value || !value.Any(text => text.Contains("${", StringComparison.Ordinal))
            ? entry
            : entry with { Value = [.. value.Select(text => Replace(text, entry, environment, problems))], Written = entry.Shown };

    /// <summary>Whether the text, as it is written, takes something from the environment.</summary>
    public static bool IsIn(string text) => text.Replace("$${", "", StringComparison.Ordinal).Contains("${", StringComparison.Ordinal);

    /// <summary>Whether the text, as it is written, is one reference and nothing else: it says where a value comes from, and nothing of it.</summary>
    public static bool IsOnlyReference(string text) => text is ['$', '{', .., '}'] && IsName(text.AsSpan(2, text.Length - 3));

    private static string Replace(string text, ConfigEntry entry, IReadOnlyDictionary<string, string> environment, List<ConfigProblem> problems)
    {
        var result = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text.AsSpan(at).StartsWith("$${", StringComparison.Ordinal))
            {
                result.Append("${");
                at += 2;
            }
            else if (!text.AsSpan(at).StartsWith("${", StringComparison.Ordinal))
            {
                result.Append(text[at]);
            }
            else if (text.IndexOf('}', at) is var end and > 0 && IsName(text.AsSpan(at + 2, end - at - 2)))
            {
                result.Append(Lookup(text[(at + 2)..end], entry, environment, problems));
                at = end;
            }
            else
            {
                problems.Add(new ConfigProblem(entry.Source, entry.Name, "a reference is written ${NAME}; write $${ for the two characters themselves"));
                return text;
            }
        }

        return result.ToString();
    }

    private static string Lookup(string name, ConfigEntry entry, IReadOnlyDictionary<string, string> environment, List<ConfigProblem> problems)
    {
        if (environment.TryGetValue(name, out var value))
        {
            return value;
        }

        problems.Add(new ConfigProblem(entry.Source, entry.Name, $"the environment variable {name} is not set"));
        return "";
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        foreach (var character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '_')
            {
                return false;
            }
        }

        return name.Length > 0 && !char.IsAsciiDigit(name[0]);
    }
}
