// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Domain.Security.Capabilities;

/// <summary>Brings the path of a file capability to its one form, so that patterns compare segment by segment (CG-2, PT-1).</summary>
internal static class PathScope
{
    /// <summary>Reads an absolute path. Doubled slashes and <c>.</c> go; <c>..</c>, backslashes, control characters and percent escapes are refused, never resolved.</summary>
    public static bool TryCanonicalise(string path, out string? canonical)
    {
        canonical = null;
        if (path.Length is 0 or > 4096 || path[0] != '/')
        {
            return false;
        }

        foreach (var character in path)
        {
            if (char.IsControl(character) || character is '\\' or '%' or '*' or '\u2044' or '\u2215' or '\uFF0F' || char.IsSurrogate(character))
            {
                return false;
            }
        }

        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".").ToArray();
        if (Array.Exists(parts, part => part == ".."))
        {
            return false;
        }

        canonical = "/" + string.Join('/', parts);
        return true;
    }
}
