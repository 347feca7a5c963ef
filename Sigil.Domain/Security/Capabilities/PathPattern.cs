// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Capabilities;

/// <summary>Matching of canonical paths, part by part: <c>*</c> stays inside its part, only a trailing <c>/*</c> reaches everything below (CG-2, PT-4).</summary>
internal static class PathPattern
{
    private const string Below = "*";

    public static bool Matches(string pattern, string path)
    {
        var (rules, parts) = (Parts(pattern), Parts(path));
        var below = rules.Length > 0 && rules[^1] == Below;
        if (below ? parts.Length < rules.Length : parts.Length != rules.Length)
        {
            return false;
        }

        for (var i = 0; i < (below ? rules.Length - 1 : rules.Length); i++)
        {
            if (!Wildcard.Matches(rules[i], parts[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True when everything that <paramref name="other"/> matches is matched by <paramref name="pattern"/> too.</summary>
    public static bool Covers(string pattern, string other)
        => (!EndsBelow(other) || EndsBelow(pattern)) && Matches(pattern, other);

    private static bool EndsBelow(string pattern) => Parts(pattern) is [.., Below];

    private static string[] Parts(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
